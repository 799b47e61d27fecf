using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Trust;
using TrustClaims.Web.Pages.Customers;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>What an agent fills in for somebody who calls or stands at the counter: what the customer's own form asks, and how we talk with them.</summary>
/// <param name="Said">The customer's own form.</param>
/// <param name="At">The channel: "phone" or "counter"; empty where it was not said.</param>
/// <param name="TakenAlong">They leave with the new item in hand.</param>
/// <param name="ConfirmBy">How the answer is confirmed, "mail" or "sms"; empty for the customer's own choice.</param>
public sealed record PhoneFields(DeclareFields Said, string At, bool TakenAlong, string ConfirmBy)
{
    public static PhoneFields From(IFormCollection form) => new(DeclareFields.From(form), Typed.Line(form["at"]), form["taken"] == "true", Typed.Line(form["confirm"]));

    public static Channel ChannelOf(PhoneFields? fields, bool usuallyCounter) =>
        PolicyWords.TryParse<Channel>(fields?.At, out var named) && named is Channel.Phone or Channel.Counter ? named : usuallyCounter ? Channel.Counter : Channel.Phone;

    public WrittenChannel? Confirmed => PolicyWords.TryParse<WrittenChannel>(ConfirmBy, out var named) ? named : null;
}
