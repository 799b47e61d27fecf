using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Application.Voices;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Domain.Voices;
using TrustClaims.Persistence;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>The words by which anger and distress are noticed: read, tried out, added to and taken from.</summary>
public sealed class FeelingsModel(ClaimsDb db, WordsOf words, RefusalSentences refusals) : PageModel
{
    [BindProperty]
    public string? Phrase { get; set; }

    [BindProperty]
    public Feeling Feeling { get; set; } = Feeling.Anger;

    [BindProperty]
    public string Language { get; set; } = "fr";

    /// <summary>A sentence that is tried out; it is kept nowhere.</summary>
    [BindProperty]
    public string? Tried { get; set; }

    /// <summary>What was found in it; null where none was tried.</summary>
    public IReadOnlyList<NoticedWords>? Noticed { get; private set; }

    [TempData]
    public string? Note { get; set; }

    public IReadOnlyList<ListedPhrase> All { get; private set; } = [];

    /// <summary>What managers have changed here.</summary>
    public IEnumerable<ListedPhrase> Changed => All.Where(one => one.ByName is not null);

    public async Task OnGet(CancellationToken cancellation) => All = await db.FeelingPhrases(cancellation);

    public async Task<IActionResult> OnPostTry(CancellationToken cancellation)
    {
        var tried = Tried ?? "";
        Noticed = (await db.ReadFeelings(cancellation)).In(tried.Length > Exchange.LongestText ? tried[..Exchange.LongestText] : tried);
        await OnGet(cancellation);
        return Page();
    }

    public Task<IActionResult> OnPostAdd([FromServices] KeepFeelingWord keep, CancellationToken cancellation) => Keep(keep, Feeling, cancellation);

    /// <summary>One of the product's own says nothing here from now on.</summary>
    public Task<IActionResult> OnPostOut([FromServices] KeepFeelingWord keep, CancellationToken cancellation) => Keep(keep, Feeling.None, cancellation);

    public async Task<IActionResult> OnPostBack([FromServices] ForgetFeelingWord forget, CancellationToken cancellation)
    {
        await forget.Handle(new ForgetFeelingWordRequest(Language, Phrase ?? ""), cancellation);
        return Done();
    }

    private async Task<IActionResult> Keep(KeepFeelingWord keep, Feeling feeling, CancellationToken cancellation)
    {
        if ((await keep.Handle(new KeepFeelingWordRequest(Language, Phrase, feeling, User.StaffNamed()), cancellation)).Refusal is not { } refusal)
        {
            return Done();
        }

        if (refusal is Refusal.NotFound)
        {
            return NotFound();
        }

        ModelState.AddModelError(nameof(Phrase), refusals.SayFirst(refusal));
        await OnGet(cancellation);
        return Page();
    }

    private RedirectToPageResult Done()
    {
        Note = words.Staff["feelings.kept"];
        return RedirectToPage();
    }
}
