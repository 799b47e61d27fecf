using System.Buffers.Binary;
using TrustClaims.Application.Accounts;
using TrustClaims.Domain.Claims;

namespace TrustClaims.Application.Exchanges;

/// <summary>
/// How an address for answers names what a letter was about, in letters and digits of any case: a claim by its reference; an agreement or a request by a letter of
/// its own and its id in base 36, as what stands before an @ has 64 characters in all.
/// </summary>
internal static class ReplyNames
{
    /// <summary>In characters.</summary>
    public const int Longest = 1 + IdCharacters;

    // 36 to the power of 25 is more than 2 to the power of 128.
    private const int IdCharacters = 25;

    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    public static string Of(ClaimReference reference) => reference.Value.ToLowerInvariant();

    public static string Of(LetterAbout about, Guid id)
    {
        var name = new char[Longest];
        name[0] = (char)about;
        var rest = BinaryPrimitives.ReadUInt128BigEndian(id.ToByteArray(bigEndian: true));
        for (var place = IdCharacters; place > 0; place--)
        {
            (rest, var digit) = UInt128.DivRem(rest, (UInt128)Digits.Length);
            name[place] = Digits[(int)digit];
        }

        return new string(name);
    }

    /// <param name="name">In lower case.</param>
    /// <returns>Null for what is no such name.</returns>
    public static (LetterAbout About, Guid Id)? Parse(string name)
    {
        if (name.Length != Longest || name.Any(digit => !Digits.Contains(digit, StringComparison.Ordinal)))
        {
            return null;
        }

        var value = name[1..].Aggregate(UInt128.Zero, (sum, digit) => unchecked((sum * (UInt128)Digits.Length) + (UInt128)Digits.IndexOf(digit, StringComparison.Ordinal)));
        var bytes = new byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, value);
        return ((LetterAbout)name[0], new Guid(bytes, bigEndian: true));
    }
}
