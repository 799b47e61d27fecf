using System.Net.Mail;

namespace TrustClaims.Domain.Customers;

/// <summary>How a customer is known and reached. At least one of e-mail and phone is given; both are in their normal form.</summary>
public sealed record Contact(string? Email, string? Phone, string? Name, DateTimeOffset? Since, string? Language)
{
    /// <summary>The one text by which a customer is found again.</summary>
    /// <exception cref="InvalidOperationException">Neither is given: one key for all such people would make them one customer.</exception>
    public string Key => Email is not null ? $"mailto:{Email}"
        : Phone is not null ? $"tel:{Phone}" : throw new InvalidOperationException("A contact has an e-mail or a phone number.");

    /// <summary>
    /// Lower case, trimmed. It must look like one address: something, one @, something with a dot; at most 254 characters, and none that would make
    /// it two addresses or another header of a mail. What no mail can be sent to is none ("a..b@example.org").
    /// </summary>
    public static bool TryEmail(string? text, out string email)
    {
        email = (text ?? "").Trim().ToLowerInvariant();
        var at = email.IndexOf('@', StringComparison.Ordinal);
        return email.Length is > 4 and <= 254 && at > 0 && at == email.LastIndexOf('@') && email.IndexOf('.', at) > at + 1 &&
            !email.EndsWith('.') && !email.Any(letter => char.IsWhiteSpace(letter) || Writing.IsSteering(letter) || ",;:<>\"()[]".Contains(letter, StringComparison.Ordinal)) &&
            MailAddress.TryCreate(email, out _);
    }

    /// <summary>
    /// Digits alone with a leading +, 8 to 15 of them, as E.164. A number written with one leading zero is taken as national and gets
    /// <paramref name="countryCode"/> ("33"); the zero that some write in brackets after the country code is left out.
    /// </summary>
    public static bool TryPhone(string? text, string countryCode, out string phone)
    {
        var digits = Digits(text, countryCode);
        phone = "+" + digits;
        return digits?.Length is >= 8 and <= 15 && digits[0] != '0';
    }

    /// <summary>How a number begins that is not said to its end yet, in the form of <see cref="TryPhone"/>: "06 12" is "+33612".</summary>
    /// <returns>Null for what begins no number.</returns>
    public static string? PhoneBeginning(string? text, string countryCode) =>
        Digits(text, countryCode) is { Length: > 0 and <= 15 } digits && digits[0] != '0' ? "+" + digits : null;

    // Null where there is something that belongs in no number.
    private static string? Digits(string? text, string countryCode)
    {
        var typed = (text ?? "").Trim();
        if (typed.LastIndexOf('+') > 0 || typed.Any(letter => !char.IsAsciiDigit(letter) && !" +-./()\u00a0\u202f".Contains(letter, StringComparison.Ordinal)))
        {
            return null;
        }

        var abroad = typed.StartsWith('+') || typed.StartsWith("00", StringComparison.Ordinal);
        var digits = new string((abroad ? typed.Replace("(0)", "", StringComparison.Ordinal) : typed).Where(char.IsAsciiDigit).ToArray());
        return typed.StartsWith('+') ? digits
            : abroad ? digits[2..]
            : digits.StartsWith('0') ? countryCode + digits[1..] : digits;
    }
}
