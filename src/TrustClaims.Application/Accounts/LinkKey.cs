using System.Buffers.Binary;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using TrustClaims.Domain;

namespace TrustClaims.Application.Accounts;

/// <summary>
/// The installation's key for links. A token is what it says (version, kind, holder, epoch, expiry, number) and an HMAC-SHA256 over that, in base64url: nobody
/// without the key can make or change one.
/// </summary>
public sealed class LinkKey(byte[] secret)
{
    public const int SecretBytes = 32;

    public const int ReplyCharacters = 24;

    private const byte Version = 1;
    private const byte Call = (byte)'c';
    private const int CallSignature = 12;
    private const int Fixed = 1 + 1 + 16 + sizeof(int) + sizeof(long);
    private const int LongestToken = 1_000;

    public string Sign(LinkTarget target, DateTimeOffset expires)
    {
        var number = Encoding.UTF8.GetBytes(target.Number);
        var token = new byte[Fixed + number.Length + HMACSHA256.HashSizeInBytes];
        (token[0], token[1]) = (Version, target.IsContract ? (byte)1 : (byte)0);
        target.Holder.Value.TryWriteBytes(token.AsSpan(2), bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(token.AsSpan(18), target.Epoch);
        BinaryPrimitives.WriteInt64BigEndian(token.AsSpan(22), expires.ToUnixTimeSeconds());
        number.CopyTo(token, Fixed);
        HMACSHA256.HashData(secret, token.AsSpan(0, Fixed + number.Length), token.AsSpan(Fixed + number.Length));
        return Base64Url.EncodeToString(token);
    }

    /// <summary>
    /// What stands in the address to which a customer answers a letter: short, in lower case, and guessed by nobody (96 bits). What a link's signature is over
    /// begins with another byte, and so does what an address about something else has: none stands for another.
    /// </summary>
    /// <param name="customer">Null for somebody whom we do not know.</param>
    /// <param name="epoch">The agreement's: raised, no address given out before leads here any more.</param>
    /// <returns><see cref="ReplyCharacters"/> hexadecimal characters.</returns>
    public string SignReply(LetterAbout about, Guid id, CustomerId? customer, int epoch)
    {
        Span<byte> said = stackalloc byte[1 + 16 + 16 + sizeof(int)];
        said[0] = (byte)about;
        id.TryWriteBytes(said[1..], bigEndian: true, out _);
        (customer?.Value ?? Guid.Empty).TryWriteBytes(said[17..], bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(said[33..], epoch);
        return Convert.ToHexStringLower(HMACSHA256.HashData(secret, said).AsSpan(0, ReplyCharacters / 2));
    }

    /// <summary>What leads to one call that was booked: short, and guessed by nobody (96 bits). It begins with another byte than a link to an agreement.</summary>
    public string SignCall(Guid contact)
    {
        var token = new byte[1 + 16 + CallSignature];
        token[0] = Call;
        contact.TryWriteBytes(token.AsSpan(1), bigEndian: true, out _);
        HMACSHA256.HashData(secret, token.AsSpan(0, 17)).AsSpan(0, CallSignature).CopyTo(token.AsSpan(17));
        return Base64Url.EncodeToString(token);
    }

    /// <returns>Null for anything that this key did not sign.</returns>
    public Guid? ReadCall(string token)
    {
        if (token.Length > LongestToken || !Base64Url.IsValid(token) || Base64Url.DecodeFromChars(token) is not [Call, ..] bytes || bytes.Length != 17 + CallSignature)
        {
            return null;
        }

        var signed = HMACSHA256.HashData(secret, bytes.AsSpan(0, 17)).AsSpan(0, CallSignature);
        return CryptographicOperations.FixedTimeEquals(signed, bytes.AsSpan(17)) ? new Guid(bytes.AsSpan(1, 16), bigEndian: true) : null;
    }

    /// <returns>False for anything that this key did not sign, or that has expired.</returns>
    public bool TryRead(string token, DateTimeOffset now, [NotNullWhen(true)] out LinkTarget? target)
    {
        target = null;
        if (token.Length is 0 or > LongestToken || !Base64Url.IsValid(token))
        {
            return false;
        }

        var bytes = Base64Url.DecodeFromChars(token);
        var said = bytes.Length - HMACSHA256.HashSizeInBytes;
        if (said <= Fixed || !CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(secret, bytes.AsSpan(0, said)), bytes.AsSpan(said)) || bytes[0] != Version)
        {
            return false;
        }

        target = new LinkTarget(
            bytes[1] == 1,
            Encoding.UTF8.GetString(bytes, Fixed, said - Fixed),
            new CustomerId(new Guid(bytes.AsSpan(2, 16), bigEndian: true)),
            BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(18)));
        return BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(22)) > now.ToUnixTimeSeconds();
    }
}
