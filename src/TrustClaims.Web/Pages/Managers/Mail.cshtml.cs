using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Application.Notifications;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>While developing: the letters and SMS that were written to files, newest first, and one letter in full.</summary>
public sealed class MailModel(IWebHostEnvironment environment, ILetterPort port, ISmsPort phones) : PageModel
{
    private const int Most = 50;

    public IReadOnlyList<KeptMail> Mails { get; private set; } = [];

    /// <summary>Null where a gateway takes them.</summary>
    public IReadOnlyList<Sms>? Messages { get; private set; }

    public KeptMail? Shown { get; private set; }

    /// <summary>Nobody reads customers' letters so in production, and a mail server keeps none here.</summary>
    public static bool IsShown(IWebHostEnvironment environment, ILetterPort port) => environment.IsDevelopment() && port is MailFiles;

    public async Task<IActionResult> OnGet(Guid? id, CancellationToken cancellation)
    {
        if (!IsShown(environment, port) || port is not MailFiles files)
        {
            return NotFound();
        }

        if (id is { } one)
        {
            Shown = await files.Read(one, cancellation);
            return Shown is null ? NotFound() : Page();
        }

        Mails = await files.Newest(Most, cancellation);
        Messages = phones is SmsFiles texts ? await texts.Newest(Most, cancellation) : null;
        return Page();
    }
}
