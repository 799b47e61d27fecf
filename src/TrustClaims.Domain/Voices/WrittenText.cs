namespace TrustClaims.Domain.Voices;

/// <summary>A text with its words, for those who look at them one after the other.</summary>
public sealed class WrittenText
{
    private WrittenText(string text) => (Text, Words) = (text, WrittenWord.Of(text));

    public string Text { get; }

    internal IReadOnlyList<WrittenWord> Words { get; }

    public static WrittenText Of(string text) => new(text);
}
