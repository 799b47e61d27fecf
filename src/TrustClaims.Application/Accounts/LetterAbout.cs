namespace TrustClaims.Application.Accounts;

/// <summary>What the address names to which a letter is answered, as its signature says it.</summary>
public enum LetterAbout : byte
{
    Claim = (byte)'r',
    Agreement = (byte)'a',
    Contact = (byte)'p',
}
