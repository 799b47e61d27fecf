namespace TrustClaims.Domain.Voices;

/// <summary>What we changed because customers spoke of it, in both languages: anybody reads it, and those whose words led there are told once.</summary>
public sealed class VoicedChange
{
    /// <summary>The longest text taken in, in characters: it is read in one breath.</summary>
    public const int LongestText = 600;

    private VoicedChange()
    {
    }

    public VoicedChange(Guid id, Theme theme, string french, string english, string byName, DateTimeOffset at) =>
        (Id, Theme, French, English, ByName, At) = (id, theme, french, english, byName, at);

    public Guid Id { get; private set; }

    public Theme Theme { get; private set; }

    public string French { get; private set; } = "";

    public string English { get; private set; } = "";

    /// <summary>The real name of whoever published it; customers do not read it.</summary>
    public string ByName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    /// <summary>Since when it is no longer shown; null while it is.</summary>
    public DateTimeOffset? TakenBackAt { get; private set; }

    /// <summary>How many people were told.</summary>
    public int Told { get; private set; }

    /// <param name="language">fr or en.</param>
    public string In(string language) => language == "en" ? English : French;

    public bool SaysTheSame(VoicedChange other) => (Theme, French, English) == (other.Theme, other.French, other.English);

    public void Tell(int people) => Told = people;

    public void TakeBack(DateTimeOffset now) => TakenBackAt ??= now;
}
