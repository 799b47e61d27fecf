namespace TrustClaims.Application.Notifications;

/// <summary>What is told when a person of ours writes: who, what about, and their words as they are. Those are kept with the customer's exchanges already.</summary>
internal static class ReplyNews
{
    public static IReadOnlyList<string> FieldNames { get; } = ["about", "author", "words"];

    /// <summary>In the reader's language.</summary>
    /// <param name="about">What it is about.</param>
    /// <param name="reference">As in <see cref="News.Reference"/>.</param>
    public static News Of(ReplyFacts reply, string about, WayBack back, string? reference) => new(
        ReplyFacts.Kind,
        new Dictionary<string, Func<Field>>
        {
            ["about"] = () => new(about),
            ["author"] = () => new(reply.Author, Tone.Introducing),
            ["words"] = () => new(reply.Text, Tone.Quoted),
        },
        back,
        reference);
}
