namespace TrustClaims.Application.Exchanges;

/// <summary>
/// Where letters to an address end up, however it is written: at many providers what follows a + leads to the same box, and dots are passed over. Two people whom
/// this takes for one share a limit, and nothing else.
/// </summary>
/// <param name="Plain">The address without tag and dots; a phone number as it is.</param>
/// <param name="Tagged">How addresses of the same box with a tag begin, their dots left out.</param>
/// <param name="Ending">How those end: the @ and what follows it.</param>
internal sealed record LetterBox(string Plain, string Tagged, string Ending)
{
    /// <param name="address">An e-mail address or a phone number in its normal form.</param>
    public static LetterBox Of(string address)
    {
        var bare = address.Replace(".", "", StringComparison.Ordinal);
        var at = bare.IndexOf('@', StringComparison.Ordinal);
        var ending = at < 0 ? "" : bare[at..];
        var tag = at < 0 ? -1 : bare.IndexOf('+', 0, at);
        // A phone number, and an address that is nothing but a tag, begin with a +.
        var name = bare[..(tag > 0 ? tag : at < 0 ? bare.Length : at)];
        return new LetterBox(name + ending, $"{name}+", ending);
    }
}
