using TrustClaims.Application.Words;

namespace TrustClaims.Application.Notifications;

/// <summary>
/// What is told when a person of ours writes: who, what about, and their words as they are, which are kept with the customer's exchanges already; and by when that
/// person comes back, where they said so.
/// </summary>
internal static class ReplyNews
{
    public static IReadOnlyList<string> FieldNames { get; } = ["about", "author", "words", "backBy"];

    /// <summary>In the reader's language.</summary>
    /// <param name="about">What it is about.</param>
    /// <param name="reference">As in <see cref="News.Reference"/>.</param>
    public static News Of(ReplyFacts reply, Texts texts, string about, WayBack back, string? reference)
    {
        var backBy = reply.BackBy is { } due ? texts["reply.backBy", reply.Author, due] : null;
        return new News(
            ReplyFacts.Kind,
            new Dictionary<string, Func<Field>>
            {
                ["about"] = () => new(about),
                ["author"] = () => new(reply.Author, Tone.Introducing),
                ["words"] = () => new(reply.Text, Tone.Quoted),
                ["backBy"] = () => new(backBy),
            },
            back,
            reference)
        { Promise = backBy };
    }
}
