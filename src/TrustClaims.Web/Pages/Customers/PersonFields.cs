using System.Globalization;
using TrustClaims.Application.Exchanges;
using TrustClaims.Domain;
using TrustClaims.Domain.Exchanges;

namespace TrustClaims.Web.Pages.Customers;

/// <summary>The two ways of asking for a person, as they were filled in: what the draft keeps.</summary>
public sealed record PersonFields
{
    public string Phone { get; init; } = "";

    /// <summary>The quarter of an hour chosen, as <see cref="CallDays.Value"/>.</summary>
    public string Slot { get; init; } = "";

    public string CallEmail { get; init; } = "";

    public string CallWords { get; init; } = "";

    public string Email { get; init; } = "";

    public string Words { get; init; } = "";

    /// <summary>Which of the two was sent; null while it is only being filled in.</summary>
    public ContactWish? Sent { get; init; }

    public static PersonFields From(IFormCollection form)
    {
        var fields = new PersonFields
        {
            Phone = Typed.Line(form["phone"]),
            Slot = Typed.Line(form["slot"]),
            CallEmail = Typed.Line(form["callEmail"]),
            CallWords = Typed.Words(form["callWords"]),
            Email = Typed.Line(form["email"]),
            Words = Typed.Words(form["words"]),
        };
        // The Enter key presses no button of the two: whoever has written something means the letter.
        var wish = form["wish"] == "reply" || (form["wish"].Count == 0 && fields.Words.Length > 0) ? ContactWish.Reply : ContactWish.CallBack;
        return form.ContainsKey("to") ? fields : fields with { Sent = wish };
    }

    /// <param name="wish">Which of the two.</param>
    public AskForPersonRequest Asking(ContactWish wish, CustomerId? customer, string? about)
    {
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        return wish == ContactWish.CallBack
            ? new AskForPersonRequest(wish, Phone, CallDays.Parse(Slot), CallWords, customer, about) { Email = CallEmail, Language = language }
            : new AskForPersonRequest(wish, Email, null, Words, customer, about) { Language = language };
    }

    /// <summary>Which field of the page a mistake is about.</summary>
    public static string FieldOf(string path, ContactWish wish) => (path, wish) switch
    {
        ("reachAt", ContactWish.CallBack) => "phone",
        ("reachAt", _) => "email",
        ("email", _) => "callEmail",
        ("words", ContactWish.CallBack) => "callWords",
        ("words", _) => "words",
        _ => "when",
    };
}
