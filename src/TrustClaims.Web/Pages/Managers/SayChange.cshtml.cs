using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Application.Voices;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Voices;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>A manager writes what has changed, reads the page and the letter as others will, and publishes it.</summary>
public sealed class SayChangeModel(PreviewChange previews, PublishChange publish, RefusalSentences sentences, TimeProvider clock) : PageModel
{
    [BindProperty]
    public VoicesForm Form { get; set; } = new();

    [TempData]
    public string? Note { get; set; }

    /// <summary>Null while it is being written.</summary>
    public PreviewedChange? Preview { get; private set; }

    /// <summary>From which day on it would be said to count.</summary>
    public DateTimeOffset Today => clock.GetUtcNow();

    public void OnGet([FromQuery] string? theme)
    {
        Form.Theme = Enum.TryParse<Theme>(theme, out var known) && Enum.IsDefined(known) ? known : Theme.None;
        Form.Once = Guid.CreateVersion7(clock.GetUtcNow());
    }

    public async Task<IActionResult> OnPostRead(CancellationToken cancellation)
    {
        if ((await previews.Handle(Asked(), cancellation)).TryGet(out var preview, out var refusal))
        {
            Preview = preview;
            return Page();
        }

        return Refused(refusal);
    }

    /// <summary>Back to the form, with all that was written.</summary>
    public IActionResult OnPostWrite() => Page();

    public async Task<IActionResult> OnPostPublish([FromServices] WordsOf words, CancellationToken cancellation)
    {
        if ((await publish.Handle(Asked(), cancellation)).TryGet(out var change, out var refusal))
        {
            Note = change.Told == 0 ? words.Staff["changes.published.nobody"] : words.Staff.Count("changes.published", change.Told);
            return LocalRedirect("/manage/voices#changes");
        }

        return Refused(refusal);
    }

    private PublishChangeRequest Asked()
    {
        Form.Once = Form.Once == default ? Guid.CreateVersion7(clock.GetUtcNow()) : Form.Once;
        return new PublishChangeRequest(Form.Theme, Form.French, Form.English, Form.Once, User.StaffNamed());
    }

    private PageResult Refused(Refusal refusal)
    {
        foreach (var mistake in ((Refusal.Invalid)refusal).Errors)
        {
            var isOver = mistake.Path == "once";
            // What is written stays, in a form that has not been sent yet.
            Form.Once = isOver ? Guid.CreateVersion7(clock.GetUtcNow()) : Form.Once;
            ModelState.AddModelError(isOver ? "" : $"Form.{char.ToUpperInvariant(mistake.Path[0])}{mistake.Path[1..]}", sentences.Say(mistake));
        }

        return Page();
    }
}
