using TrustClaims.Domain.Exchanges;

namespace TrustClaims.Web.Pages.Customers;

/// <summary>The two ways of asking for a person, as they were filled in: what the draft keeps.</summary>
public sealed record PersonFields
{
    public string Phone { get; init; } = "";

    public string When { get; init; } = "";

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
            When = Typed.Line(form["when"]),
            CallWords = Typed.Words(form["callWords"]),
            Email = Typed.Line(form["email"]),
            Words = Typed.Words(form["words"]),
        };
        // The Enter key presses no button of the two: whoever has written something means the letter.
        var wish = form["wish"] == "reply" || (form["wish"].Count == 0 && fields.Words.Length > 0) ? ContactWish.Reply : ContactWish.CallBack;
        return form.ContainsKey("to") ? fields : fields with { Sent = wish };
    }
}
