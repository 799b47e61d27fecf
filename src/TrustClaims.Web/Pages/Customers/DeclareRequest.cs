using System.Globalization;
using TrustClaims.Application.Claims;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Web.Pages.Customers;

/// <summary>What the page declares once everything on it is right.</summary>
internal static class DeclareRequest
{
    private const string Owner = "form";
    private const int LongestNonce = 60;

    public static DeclareClaimRequest Of(DeclareView view)
    {
        var declarant = PolicyWords.TryParse<Declarant>(view.Fields.Declarant, out var named) && named != Declarant.Agent ? named : Declarant.Holder;
        var comment = view.Fields.Comment.Trim();
        return new DeclareClaimRequest(
            view.Agreement.Id, view.Type!.Value, view.Declared, view.Remedy, view.OccurredOn, null, comment, Channel.Page, declarant, Actor.Customer, Once(view, comment),
            view.Named?.Id, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
    }

    // The same form sent twice (a second tap, a connection that dropped) is one claim; a form gone back to, changed and sent again is another.
    private static IdempotencyKey? Once(DeclareView view, string comment)
    {
        if (!IdempotencyKey.IsWellFormed(view.Fields.Once))
        {
            return null;
        }

        string[] meaning = [$"{view.Agreement.Id}", $"{view.Type}", $"{view.Remedy}", $"{view.OccurredOn:O}", $"{view.Named?.Id}", .. view.Declared.Select(line => $"{line}"), comment];
        var key = IdempotencyKey.Of(Owner, "", string.Join('\n', meaning));
        return key with { Key = $"{view.Fields.Once[..Math.Min(view.Fields.Once.Length, LongestNonce)]} {key.BodyHash}" };
    }
}
