using System.Globalization;
using TrustClaims.Application.Settings;
using TrustClaims.Domain.Customers;

namespace TrustClaims.Application.Words;

/// <summary>What the shop, its carriers and its customers call things and numbers, as it stands on pages and in letters.</summary>
public static class ShopWords
{
    /// <summary>The phone number in one piece, whatever the width it stands in.</summary>
    public static string PhoneShown(this ShopOptions shop) => shop.Phone.Replace(' ', '\u00a0');

    /// <summary>As E.164, for a telephone to call; as it is configured where it is no number.</summary>
    public static string PhoneLink(this ShopOptions shop) => Contact.TryPhone(shop.Phone, shop.CallingCode, out var phone) ? phone : shop.Phone;

    /// <summary>When somebody answers it, in the reader's language.</summary>
    public static string Hours(this ShopOptions shop) =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "fr" ? shop.HoursFr.Replace(" h", "\u00a0h", StringComparison.Ordinal) : shop.HoursEn;

    /// <summary>A carrier as it is written: shops send "colissimo".</summary>
    public static string Named(string carrier) => carrier.Length == 0 ? "" : char.ToUpper(carrier[0], CultureInfo.InvariantCulture) + carrier[1..];

    /// <summary>"+33…78": as with an address.</summary>
    public static string MaskedPhone(string phone) => phone.Length > 5 ? $"{phone[..3]}…{phone[^2..]}" : "…";

    /// <summary>"…0189": the end of an IBAN.</summary>
    public static string MaskedAccount(string account) => account.Length > 8 ? $"…{account[^4..]}" : "…";

    /// <summary>"a…a@example.org": enough for its owner to know it again, too little for anybody else.</summary>
    public static string Masked(string email)
    {
        var at = email.IndexOf('@', StringComparison.Ordinal);
        return at <= 0 ? "…" : at <= 2 ? $"{email[0]}…{email[at..]}" : $"{email[0]}…{email[at - 1]}{email[at..]}";
    }
}
