using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Application.Desk;
using TrustClaims.Application.Words;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>Keeps ways of looking at the queue, and forgets them; the desk shows them.</summary>
public sealed class DeskViewsModel(WordsOf words, RefusalSentences sentences) : PageModel
{
    [BindProperty(Name = "")]
    public DeskFilter Show { get; set; } = new();

    public IActionResult OnGet() => LocalRedirect("/desk");

    public async Task<IActionResult> OnPostKeep(string? name, [FromServices] KeepDeskView keep, CancellationToken cancellation)
    {
        var kept = await keep.Handle(new KeepDeskViewRequest(User.StaffNamed().Id, name, Show.Query()), cancellation);
        TempData[nameof(DeskModel.Note)] = kept.Refusal is { } refusal ? sentences.SayFirst(refusal) : words.Staff["views.kept", name!.Trim()];
        return LocalRedirect($"/desk?{Show.Query()}");
    }

    public async Task<IActionResult> OnPostForget(Guid id, [FromServices] ForgetDeskView forget, CancellationToken cancellation)
    {
        await forget.Handle(new ForgetDeskViewRequest(User.StaffNamed().Id, id), cancellation);
        return LocalRedirect("/desk");
    }
}
