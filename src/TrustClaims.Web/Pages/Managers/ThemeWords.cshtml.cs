using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Application.Voices;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Voices;
using TrustClaims.Persistence;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>The words by which themes are known: read, added to and taken from.</summary>
public sealed class ThemeWordsModel(ClaimsDb db, KeepThemeWord keep, WordsOf words, RefusalSentences refusals) : PageModel
{
    [BindProperty]
    public string? Phrase { get; set; }

    [BindProperty]
    public Theme Theme { get; set; } = Theme.Delay;

    [BindProperty]
    public string Language { get; set; } = "fr";

    [TempData]
    public string? Note { get; set; }

    public IReadOnlyList<ListedTheme> All { get; private set; } = [];

    public async Task OnGet(CancellationToken cancellation) => All = await db.ListedThemes(cancellation);

    public Task<IActionResult> OnPostAdd(CancellationToken cancellation) => Keep(Theme, cancellation);

    /// <summary>One of the list speaks of nothing here from now on.</summary>
    public Task<IActionResult> OnPostOut(CancellationToken cancellation) => Keep(Theme.None, cancellation);

    public Task<IActionResult> OnPostBack(CancellationToken cancellation) => Keep(null, cancellation);

    private async Task<IActionResult> Keep(Theme? theme, CancellationToken cancellation)
    {
        if ((await keep.Handle(new KeepThemeWordRequest(Language, Phrase, theme, User.StaffNamed()), cancellation)).Refusal is not { } refusal)
        {
            Note = words.Staff["themeWords.kept"];
            return LocalRedirect("/manage/voices/words");
        }

        if (refusal is Refusal.NotFound)
        {
            return NotFound();
        }

        ModelState.AddModelError(nameof(Phrase), refusals.SayFirst(refusal));
        await OnGet(cancellation);
        return Page();
    }
}
