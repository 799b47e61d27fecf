using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Application.Notifications.Templates;
using TrustClaims.Domain.Exchanges;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>Every message to customers, and which of them managers have rewritten.</summary>
public sealed class MessagesModel(MessageTemplates templates) : PageModel
{
    private ILookup<(string Kind, string Language), MessageTemplate> rewritten = null!;

    public async Task OnGet(CancellationToken cancellation) =>
        rewritten = (await templates.Newest(cancellation)).Where(one => one.Text.Length > 0).ToLookup(one => (one.Kind, one.Language));

    /// <param name="language">fr or en.</param>
    /// <returns>Null where our own words go out.</returns>
    public MessageTemplate? Rewritten(string kind, string language) => rewritten[(kind, language)].FirstOrDefault();
}
