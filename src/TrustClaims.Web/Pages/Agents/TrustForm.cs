using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using TrustClaims.Application.Arrangements;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>What an agent arranges with a customer, or answers to one, as the page's forms send it.</summary>
public sealed class TrustForm
{
    public string? Rule { get; set; }

    public Standing? AtMost { get; set; }

    /// <summary>As a date field sends it: 2027-03-31.</summary>
    public string? Until { get; set; }

    public string? Reason { get; set; }

    /// <summary>With another look, to the customer.</summary>
    public string? Words { get; set; }

    public ArrangeRequest Terms(CustomerId customer, NamedPerson by) =>
        new(customer, Reason, DateOnly.TryParseExact(Until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null, by);

    /// <summary>Each mistake at its field, of the form that was sent.</summary>
    /// <param name="form">"Aside", "Lower" or "Look".</param>
    public static void Say(ModelStateDictionary mistakes, string form, Refusal refusal, RefusalSentences sentences)
    {
        foreach (var (path, sentence) in refusal is Refusal.Invalid invalid
            ? invalid.Errors.Select(error => (error.Path, sentences.Say(error)))
            : [(refusal is Refusal.ReasonRequired ? "words" : "", sentences.Say(refusal))])
        {
            mistakes.AddModelError(path.Length == 0 ? "" : $"{form}.{path}", sentence);
        }
    }
}
