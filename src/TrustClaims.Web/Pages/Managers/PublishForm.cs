using System.Globalization;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Words;
using TrustClaims.Domain;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>From when on a draft decides, as the page's form sends it.</summary>
public sealed class PublishForm
{
    private const string TimeForm = "yyyy-MM-ddTHH:mm";

    public int ShownVersion { get; set; }

    /// <summary>"now", or at <see cref="From"/>.</summary>
    public string? When { get; set; }

    /// <summary>In the installation's time zone.</summary>
    public string? From { get; set; }

    /// <summary>The version whose changes the manager means to undo.</summary>
    public int? Undoing { get; set; }

    /// <summary>Of each version that would undo it later, by number: whether it is called off.</summary>
    public Dictionary<int, bool> Later { get; set; } = [];

    /// <summary>Why, in the manager's own words; also of whoever sends a draft back.</summary>
    public string? Reason { get; set; }

    /// <summary>Whether what will change has been summed up, and said yes to.</summary>
    public bool Confirmed { get; set; }

    public bool IsNow => When == "now";

    /// <summary>The field where a refusal is said; empty where it is about none.</summary>
    public static string FieldOf(Refusal refusal) => refusal switch
    {
        Refusal.EffectiveInPast => nameof(From),
        Refusal.UndoesVersion => nameof(Undoing),
        Refusal.LaterVersionUndoes => nameof(Later),
        Refusal.ReasonRequired or Refusal.ReasonTooLong => nameof(Reason),
        _ => "",
    };

    /// <summary>What is left to complete before it can be asked for.</summary>
    public IEnumerable<(string Field, string Problem)> Problems(TimeZoneInfo zone, Texts texts, RefusalSentences refusals)
    {
        if (!IsNow && Instant(zone) is null)
        {
            yield return (nameof(From), texts["publish.from.missing"]);
        }

        if (PolicyReasons.Mistake(Reason) is { } mistake)
        {
            yield return (nameof(Reason), refusals.Say(mistake));
        }
    }

    /// <summary>Null where it is none. A time that a clock change skips does not exist, and is asked for again.</summary>
    public DateTimeOffset? Instant(TimeZoneInfo zone) =>
        DateTime.TryParseExact(From, TimeForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && local.Year is >= 2000 and < 2200 && !zone.IsInvalidTime(local)
            ? LocalTime.InstantOf(local, zone)
            : null;
}
