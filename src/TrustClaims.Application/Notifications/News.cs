namespace TrustClaims.Application.Notifications;

/// <summary>A person's own words, and the line before them, stand in the letter; with the customer's exchanges those words are kept already.</summary>
public enum Tone
{
    Ours,
    Introducing,
    Quoted,
}

/// <summary>What stands in the place of a field of a template. An empty one leaves nothing behind, nor does the paragraph that it stands in alone.</summary>
public sealed record Field(string? Text, Tone Tone = Tone.Ours)
{
    /// <summary>To a question, one to press each, below its paragraph; empty where nothing is asked.</summary>
    public IReadOnlyList<OfferedAnswer> Answers { get; init; } = [];
}

/// <summary>One answer to a question that a letter asks.</summary>
/// <param name="Query">What marks it on the page that the letter's link leads to: "effort=5".</param>
public sealed record OfferedAnswer(string Label, string Query)
{
    /// <summary>Following it marks the answer and sends nothing: mail programs and their scanners follow every link of a letter.</summary>
    public Uri On(Uri link) => new($"{link.AbsoluteUri}{(link.Query.Length == 0 ? '?' : '&')}{Query}");
}

/// <summary>What there is to say, before a template puts it into words; in the language of whom it goes to.</summary>
/// <param name="Kind">Which template says it.</param>
/// <param name="Fields">By name, each asked for only where the template names it.</param>
/// <param name="Reference">The line by which it is found again; null where there is none.</param>
public sealed record News(string Kind, IReadOnlyDictionary<string, Func<Field>> Fields, WayBack Back, string? Reference)
{
    /// <summary>What an SMS says besides the subject: a promise is not left to a link. Null where there is none.</summary>
    public string? Promise { get; init; }

    /// <summary>The words around the link: the key of their texts.</summary>
    public string Way { get; init; } = "link";
}
