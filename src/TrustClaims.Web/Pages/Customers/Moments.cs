using TrustClaims.Application.Settings;
using TrustClaims.Application.Words;

namespace TrustClaims.Web.Pages.Customers;

/// <summary>Instants as people say them: "demain à 18 h".</summary>
public sealed class Moments(WordsOf words, ShopOptions shop, TimeProvider clock)
{
    /// <summary>"au plus tard ..."</summary>
    public string At(DateTimeOffset instant) => words.Customers[$"moment.at.{When(instant)}", instant];

    /// <summary>"avant ..."</summary>
    public string Before(DateTimeOffset instant) => words.Customers[$"moment.before.{When(instant)}", instant];

    /// <summary>As it stands alone at the head of a line.</summary>
    public string Column(DateTimeOffset instant) => words.Customers[$"moment.column.{When(instant)}", instant];

    /// <summary>When somebody answers the phone again, as <see cref="At"/>; null while somebody does.</summary>
    public string? NextOpening() => shop.PromiseTimes.Calendar.NextOpening(clock.GetUtcNow()) is var opens && opens > clock.GetUtcNow() ? At(opens) : null;

    // Midnight belongs to the day that ends.
    private string When(DateTimeOffset instant) => (shop.PromiseTimes.DayOf(instant.AddTicks(-1)).DayNumber - shop.PromiseTimes.DayOf(clock.GetUtcNow()).DayNumber) switch
    {
        0 => "today",
        1 => "tomorrow",
        _ => "day",
    };
}
