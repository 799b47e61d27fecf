using System.Net;
using System.Text.RegularExpressions;

namespace TrustClaims.Testing.Web;

/// <summary>Fills in forms as a browser without scripts does.</summary>
public static partial class Forms
{
    /// <summary>Opens the page, takes its form token, and posts the fields to it; <c>SubmitTo</c> posts elsewhere than to the page itself.</summary>
    public static Task<HttpResponseMessage> Submit(this HttpClient client, string page, params (string Name, string Value)[] fields) =>
        client.SubmitTo(page, page, fields);

    public static async Task<HttpResponseMessage> SubmitTo(this HttpClient client, string page, string action, params (string Name, string Value)[] fields)
    {
        var token = ("__RequestVerificationToken", TokenIn(await client.GetStringAsync(page)));
        var content = new FormUrlEncodedContent(fields.Append(token).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        return await client.PostAsync(action, content);
    }

    /// <summary>The page as it reads: characters in place of their codes.</summary>
    public static async Task<string> GetPage(this HttpClient client, string page) => WebUtility.HtmlDecode(await client.GetStringAsync(page));

    /// <summary>The same of an answer.</summary>
    public static async Task<string> Page(this HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    /// <summary>What a hidden or other input of the page holds.</summary>
    public static string ValueOf(string page, string name)
    {
        var input = Input().Matches(page).FirstOrDefault(found => found.Value.Contains($"name=\"{name}\"", StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"The page has no input '{name}'.");
        return WebUtility.HtmlDecode(Value().Match(input.Value).Groups[1].Value);
    }

    private static string TokenIn(string page) => ValueOf(page, "__RequestVerificationToken");

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Input();

    [GeneratedRegex("value=\"([^\"]*)\"")]
    private static partial Regex Value();
}
