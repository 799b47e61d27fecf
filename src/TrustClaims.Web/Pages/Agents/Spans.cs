using TrustClaims.Application.Words;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>How long ago, how soon, how late: in the largest unit that says enough.</summary>
internal static class Spans
{
    public static string Ago(this Texts texts, DateTimeOffset then, DateTimeOffset now) =>
        now - then < TimeSpan.FromMinutes(1) ? texts["ago.now"] : texts["ago", texts.Span(now - then)];

    public static string Due(this Texts texts, DateTimeOffset due, DateTimeOffset now) =>
        due < now ? texts["due.late", texts.Span(now - due)] : texts["due.in", texts.Span(due - now)];

    public static string Span(this Texts texts, TimeSpan span) => span switch
    {
        { TotalHours: < 1 } => texts.Count("span.minutes", Math.Max(0, (int)span.TotalMinutes)),
        { TotalDays: < 2 } => texts.Count("span.hours", (int)span.TotalHours),
        _ => texts.Count("span.days", (int)span.TotalDays),
    };
}
