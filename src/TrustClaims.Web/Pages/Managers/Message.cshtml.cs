using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrustClaims.Application.Notifications.Templates;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>One message in both languages: read, tried out with what really happened, and rewritten.</summary>
public sealed class MessageModel(MessageTemplates templates, PreviewMessage previews, WordsOf words, RefusalSentences refusals) : PageModel
{
    [FromRoute]
    public string Kind { get; set; } = "";

    [BindProperty]
    public MessageForm Fr { get; set; } = new();

    [BindProperty]
    public MessageForm En { get; set; } = new();

    [TempData]
    public string? Note { get; set; }

    public IReadOnlyList<MessageColumn> Columns { get; private set; } = [];

    /// <summary>What each field says today, in the reader's language.</summary>
    public PreviewedMessage Example { get; private set; } = null!;

    public Task<IActionResult> OnGet(CancellationToken cancellation) => Show(typed: false, previewed: false, cancellation);

    public Task<IActionResult> OnPostPreview(CancellationToken cancellation)
    {
        if (Known() is { } kind)
        {
            Say(Texts.Codes.SelectMany(language => MessageMistakes.In(kind, language, FormOf(language).Subject ?? "", FormOf(language).Text ?? "")));
        }

        return Show(typed: true, previewed: true, cancellation);
    }

    public async Task<IActionResult> OnPostSave([FromServices] RewriteMessage rewrite, CancellationToken cancellation)
    {
        var request = new RewriteMessageRequest(Known() ?? "", [.. Texts.Codes.Select(language => FormOf(language).Rewritten(language))], User.StaffNamed());
        return await Answer(await rewrite.Handle(request, cancellation), "messages.saved", cancellation);
    }

    public async Task<IActionResult> OnPostBack([FromServices] TakeBackOurWords back, string language, CancellationToken cancellation)
    {
        var request = new TakeBackOurWordsRequest(Known() ?? "", language, FormOf(language).Number, User.StaffNamed());
        return await Answer(await back.Handle(request, cancellation), "messages.takenBack", cancellation);
    }

    private async Task<IActionResult> Answer(Result<Done> done, string said, CancellationToken cancellation)
    {
        if (done.Refusal is { } refusal)
        {
            Say(refusal is Refusal.Invalid(var mistakes) ? mistakes : []);
            return await Show(typed: true, previewed: false, cancellation);
        }

        Note = words.Staff[said];
        return Redirect($"/manage/messages/{Known()}");
    }

    private void Say(IEnumerable<FieldError> mistakes)
    {
        foreach (var mistake in mistakes)
        {
            var (language, field) = (mistake.Path[..2], mistake.Path[3..]);
            var key = $"{(language == "fr" ? nameof(Fr) : nameof(En))}.{(field == "subject" ? nameof(MessageForm.Subject) : nameof(MessageForm.Text))}";
            ModelState.AddModelError(key, words.Staff[$"messages.in.{language}", words.Staff[$"messages.{field}"], refusals.Say(mistake)]);
        }
    }

    private async Task<IActionResult> Show(bool typed, bool previewed, CancellationToken cancellation)
    {
        if (Known() is not { } kind)
        {
            return NotFound();
        }

        var columns = new List<MessageColumn>();
        foreach (var language in Texts.Codes)
        {
            var current = await templates.Of(kind, Texts.Language(language), cancellation);
            var form = typed ? FormOf(language) : MessageForm.Of(current);
            var preview = previewed ? (await previews.Handle(new(kind, language, form.Subject ?? "", form.Text ?? ""), cancellation)).Value : null;
            columns.Add(new MessageColumn(kind, language, form, current, form.Number != current.Number, preview));
        }

        (Kind, Columns) = (kind, columns);
        Example = (await previews.Handle(new(kind, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, "", ""), cancellation)).Value;
        return Page();
    }

    private MessageForm FormOf(string language) => language == "en" ? En : Fr;

    private string? Known() => MessageKinds.Find(Kind);
}
