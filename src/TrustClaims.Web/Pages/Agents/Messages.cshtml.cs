using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Application.Notifications;
using TrustClaims.Application.Words;
using TrustClaims.Persistence;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>Messages that could not be sent and wait for one of us: what happened to each, and a way to have it sent again.</summary>
public sealed class UnsentMessagesModel(ClaimsDb db, WordsOf words, TimeProvider clock) : PageModel
{
    /// <summary>What was just done, said once.</summary>
    [TempData]
    public string? Note { get; set; }

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public UnsentMessages Unsent { get; private set; } = null!;

    public async Task OnGet(CancellationToken cancellation) => Unsent = await db.UnsentMessages(cancellation);

    /// <summary>In the reader's words where it was we who found out, else in those of the other side.</summary>
    public string Why(UnsentMessage message) => message.Error == SendLetters.NoAddress ? words.Staff["unsent.noAddress"] : message.Error ?? "";

    public async Task<IActionResult> OnPost(Guid id, [FromServices] SendAgain again, CancellationToken cancellation)
    {
        if (!(await again.Handle(new SendAgainRequest(id, User.StaffNamed()), cancellation)).Succeeded)
        {
            return NotFound();
        }

        Note = words.Staff["unsent.done"];
        return RedirectToPage();
    }
}
