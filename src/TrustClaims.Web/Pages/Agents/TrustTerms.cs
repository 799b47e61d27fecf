namespace TrustClaims.Web.Pages.Agents;

/// <summary>Until when, and why: what each of the two forms asks.</summary>
/// <param name="Form">"Aside" or "Lower".</param>
/// <param name="Until">As a date field holds it; empty for the day proposed.</param>
/// <param name="Hint">How to write the reason.</param>
public sealed record TrustTerms(string Form, string Until, string Reason, DateOnly Today, string Hint);

/// <summary>One arrangement on its customer's page.</summary>
/// <param name="IsOwn">Whoever reads it has made it.</param>
public sealed record ArrangementShown(Domain.Customers.TrustArrangement One, DeskTrustModel Desk, bool IsOwn);
