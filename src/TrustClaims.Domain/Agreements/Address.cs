using System.Globalization;
using System.Text;

namespace TrustClaims.Domain.Agreements;

public enum AddressKind
{
    Home,
    RelayPoint,
    Shared,
}

public sealed record Address(string Line1, string? Line2, string Postcode, string City, string Country, AddressKind Kind)
{
    /// <summary>
    /// The same for the same place however it was typed (case, accents, punctuation): what the household rule compares. Null for relay points and
    /// addresses marked shared, where many customers meet by nature, and where no street is given.
    /// </summary>
    public string? HouseholdKey => Kind == AddressKind.Home && Plain(Line1).Length > 0 ? $"{Plain(Country)}|{Plain(Postcode)}|{Plain(Line1)}|{Plain(Line2)}" : null;

    private static string Plain(string? text)
    {
        var plain = new StringBuilder();
        foreach (var letter in Writing.Decomposed(text ?? "").Where(char.IsLetterOrDigit))
        {
            plain.Append(char.ToLower(letter, CultureInfo.InvariantCulture));
        }

        return plain.ToString();
    }
}
