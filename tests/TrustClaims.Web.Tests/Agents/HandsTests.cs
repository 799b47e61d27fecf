using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Desk;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Web;
using TrustClaims.Web.Pages.Agents;

namespace TrustClaims.Web.Tests.Agents;

/// <summary>Who has a claim in hand, and what is kept of what they write.</summary>
public sealed class HandsTests
{
    [Fact]
    public async Task The_next_claim_is_in_ones_hands_and_a_colleague_sees_whose()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        using var karim = await app.SignedInAs("agent", "karim@example.org");
        using var lea = await app.SignedInAs("agent", "lea@example.org");

        using var next = await lea.GetAsync("/desk/next");
        using var none = await karim.GetAsync("/desk/next");

        Assert.Equal($"/desk/claims/{reference}", next.Headers.Location?.OriginalString);
        Assert.Contains("Vous, jusqu’à", await lea.GetPage($"/desk/claims/{reference}"), StringComparison.Ordinal);
        Assert.Equal("/desk", none.Headers.Location?.OriginalString);
        var queue = await karim.GetPage("/desk");
        Assert.Contains("Plus rien à prendre", queue, StringComparison.Ordinal);
        Assert.Contains("Test lea y répond", queue, StringComparison.Ordinal);
        var page = await karim.GetPage($"/desk/claims/{reference}");
        Assert.Contains("Test lea y répond en ce moment", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Form.Reason", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_colleagues_claim_is_taken_over_knowingly()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        using var karim = await app.SignedInAs("agent", "karim@example.org");
        using var lea = await app.SignedInAs("agent", "lea@example.org");
        using var next = await lea.GetAsync("/desk/next");

        using var unknowing = await karim.SubmitTo($"/desk/claims/{reference}", $"/desk/claims/{reference}/hands?handler=Take");
        Assert.Contains("Test lea répond à cette demande en ce moment.", await karim.GetPage($"/desk/claims/{reference}"), StringComparison.Ordinal);
        using var knowing = await karim.SubmitTo($"/desk/claims/{reference}", $"/desk/claims/{reference}/hands?handler=Take", ("over", "true"));

        var taken = await karim.GetPage($"/desk/claims/{reference}");
        Assert.Contains("C’est vous maintenant\u00a0: Test lea avait cette demande en main", taken, StringComparison.Ordinal);
        Assert.Contains("Form.Reason", taken, StringComparison.Ordinal);
        Assert.Contains("Test karim y répond en ce moment", await lea.GetPage($"/desk/claims/{reference}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whose_page_is_open_while_a_colleague_takes_the_claim_over_is_told_who_it_is()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        using var karim = await app.SignedInAs("agent", "karim@example.org");
        using var lea = await app.SignedInAs("agent", "lea@example.org");
        var page = $"/desk/claims/{reference}";
        using var next = await lea.GetAsync("/desk/next");
        Assert.Contains($"data-who=\"{page}/hands?handler=Who\"", await lea.GetPage(page), StringComparison.Ordinal);
        using var before = await lea.GetAsync($"{page}/hands?handler=Who");
        using var over = await karim.SubmitTo(page, $"{page}/hands?handler=Take", ("over", "true"));

        using var after = await lea.GetAsync($"{page}/hands?handler=Who");
        using var kept = await lea.SubmitTo("/account", $"{page}/hands?handler=Keep", ("Form.Reason", "Le colis"));

        const string told = "Test karim a repris cette demande. Vos mots sont gardés\u00a0; convenez ensemble de qui répond.";
        Assert.Equal(HttpStatusCode.NoContent, before.StatusCode);
        Assert.Equal((HttpStatusCode.OK, told), (after.StatusCode, await after.Content.ReadAsStringAsync()));
        Assert.Equal((HttpStatusCode.Conflict, told), (kept.StatusCode, await kept.Content.ReadAsStringAsync()));
    }

    [Theory]
    [InlineData("Reply")]
    [InlineData("Note")]
    public async Task Who_writes_on_a_claim_that_a_colleague_answers_is_warned_and_may_mean_it(string form)
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview(comment: null);
        using var karim = await app.SignedInAs("agent", "karim@example.org");
        using var lea = await app.SignedInAs("agent", "lea@example.org");
        var (page, action) = ($"/desk/claims/{reference}", $"/desk/claims/{reference}/exchanges?handler={form}");
        var unknowing = await karim.GetPage(page);
        using var next = await lea.GetAsync("/desk/next");
        (string, string)[] fields = [($"Form.{form}", "Mes mots à moi."), ("Form.Channel", "Phone"), ("Form.Direction", "FromCustomer")];

        using var first = await karim.SubmitTo("/account", action, [.. fields, ("Form.Over", Forms.ValueOf(unknowing[unknowing.IndexOf("id=\"say\"", StringComparison.Ordinal)..], "Form.Over"))]);
        var warned = await first.Page();
        var sent = await app.InDatabase(db => db.Exchanges.CountAsync());
        using var second = await karim.SubmitTo("/account", action, [.. fields, ("Form.Over", Forms.ValueOf(warned, "Form.Over"))]);
        var knowing = await karim.GetPage(page);

        Assert.Contains("Test lea répond à cette demande en ce moment. Rien n’est parti encore", warned, StringComparison.Ordinal);
        Assert.Contains("Mes mots à moi.</textarea>", warned, StringComparison.Ordinal);
        Assert.Equal(0, sent);
        Assert.Equal(page, second.Headers.Location?.OriginalString);
        Assert.Contains("Vous pouvez écrire tout de même", knowing, StringComparison.Ordinal);
        Assert.Equal("true", Forms.ValueOf(knowing[knowing.IndexOf("id=\"say\"", StringComparison.Ordinal)..], "Form.Over"));
    }

    [Fact]
    public async Task Who_answers_what_a_colleague_took_meanwhile_is_told_keeps_every_word_and_may_mean_it()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        using var karim = await app.SignedInAs("agent", "karim@example.org");
        using var lea = await app.SignedInAs("agent", "lea@example.org");
        var version = Forms.ValueOf(await karim.GetPage($"/desk/claims/{reference}"), "Form.Version");
        using var next = await lea.GetAsync("/desk/next");
        var action = $"/desk/claims/{reference}?handler=Decline";

        using var first = await karim.SubmitTo("/account", action, ("Form.Version", version), ("Form.Reason", "Mon texte à moi"));
        var page = await first.Page();
        using var second = await karim.SubmitTo("/account", action, ("Form.Version", version), ("Form.Reason", "Mon texte à moi"), ("Form.Over", Forms.ValueOf(page, "Form.Over")));
        await app.SayWhatIsMeant();

        Assert.Contains("Test lea répond à cette demande en ce moment.", page, StringComparison.Ordinal);
        Assert.Contains("Mon texte à moi</textarea>", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, second.StatusCode);
        Assert.Equal("Test karim", (await app.Claim(reference)).LastRuling?.RuledByName);
    }

    [Fact]
    public async Task What_is_being_written_is_kept_for_who_writes_it_and_holds_the_claim()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        using var karim = await app.SignedInAs("agent", "karim@example.org");
        using var lea = await app.SignedInAs("agent", "lea@example.org");
        var page = $"/desk/claims/{reference}";

        using var kept = await lea.SubmitTo(page, $"{page}/hands?handler=Keep", ("Form.Open", "decline"), ("Form.Reason", "Le colis est chez"), ("Form.Reply", "Bonjour Ada 🎁 ‏שלום"));
        using var late = await karim.SubmitTo(page, $"{page}/hands?handler=Keep", ("Form.Reason", "À moi"));

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.Conflict), (kept.StatusCode, late.StatusCode));
        var again = await lea.GetPage(page);
        Assert.Contains("Le colis est chez</textarea>", again, StringComparison.Ordinal);
        Assert.Contains("Bonjour Ada 🎁 ‏שלום</textarea>", again, StringComparison.Ordinal);
        Assert.DoesNotContain("Le colis est chez", await karim.GetPage(page), StringComparison.Ordinal);
        using var ruled = await lea.SubmitTo(page, $"{page}?handler=Decline", ("Form.Version", Forms.ValueOf(again, "Form.Version")), ("Form.Reason", "Le colis est chez votre voisine."));
        Assert.Equal(HttpStatusCode.Redirect, ruled.StatusCode);
        await app.SayWhatIsMeant();
        var answered = await lea.GetPage(page);
        Assert.DoesNotContain("Le colis est chez</", answered, StringComparison.Ordinal);
        Assert.Contains("Bonjour Ada 🎁 ‏שלום</textarea>", answered, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_lines_than_any_claim_has_are_kept_like_fewer()
    {
        await using var app = await App.Start();
        var page = $"/desk/claims/{await app.ClaimInReview()}";
        using var lea = await app.SignedInAs("agent", "lea@example.org");

        using var kept = await lea.SubmitTo(page, $"{page}/hands?handler=Keep", [.. Enumerable.Range(0, 1_500).Select(line => ($"Form.Pieces[{line}].Count", "1"))]);

        Assert.Equal(HttpStatusCode.NoContent, kept.StatusCode);
    }

    [Fact]
    public async Task An_answer_that_is_refused_leaves_what_is_written_in_the_other_forms()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        using var lea = await app.SignedInAs("agent", "lea@example.org");
        var page = $"/desk/claims/{reference}";
        using var kept = await lea.SubmitTo(page, $"{page}/hands?handler=Keep", ("Form.Reply", "Bonjour Ada"), ("Form.Note", "Elle a appelé"));
        var version = Forms.ValueOf(await lea.GetPage(page), "Form.Version");

        using var wordless = await lea.SubmitTo(page, $"{page}?handler=Decline", ("Form.Version", version), ("Form.Reason", " "));
        using var unread = await lea.SubmitTo(page, $"{page}?handler=Part", ("Form.Version", version), ("Form.Amount", "beaucoup"), ("Form.Word", "Voici"));

        foreach (var refused in new[] { await wordless.Page(), await unread.Page() })
        {
            Assert.Contains("class=\"errors\"", refused, StringComparison.Ordinal);
            Assert.Contains("Bonjour Ada</textarea>", refused, StringComparison.Ordinal);
            Assert.Contains("Elle a appelé</textarea>", refused, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_leaves_nothing_to_write_leaves_nothing_kept()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        using var lea = await app.SignedInAs("agent", "lea@example.org");
        var page = $"/desk/claims/{reference}";

        using var first = await lea.SubmitTo(page, $"{page}/exchanges?handler=Reply", ("Form.Reply", "Bonjour Ada, je regarde."));
        Assert.Equal(0, await app.InDatabase(db => db.Drafts.CountAsync()));
        using var kept = await lea.SubmitTo(page, $"{page}/hands?handler=Keep", ("Form.Open", "note"), ("Form.Note", "Elle a"));
        Assert.Equal(1, await app.InDatabase(db => db.Drafts.CountAsync()));
        using var noted = await lea.SubmitTo(
            page, $"{page}/exchanges?handler=Note", ("Form.Note", "Elle a appelé."), ("Form.Channel", "Phone"), ("Form.Direction", "FromCustomer"));
        Assert.Equal(0, await app.InDatabase(db => db.Drafts.CountAsync()));
    }

    [Fact]
    public async Task What_was_sent_is_no_longer_being_written_and_the_rest_is()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        using var lea = await app.SignedInAs("agent", "lea@example.org");
        var page = $"/desk/claims/{reference}";
        using var kept = await lea.SubmitTo(page, $"{page}/hands?handler=Keep", ("Form.Open", "reply"), ("Form.Reason", "Le colis est chez"), ("Form.Reply", "Bonjour Ada"));

        using var sent = await lea.SubmitTo(page, $"{page}/exchanges?handler=Reply", ("Form.Reply", "Bonjour Ada, je regarde."));

        var again = await lea.GetPage(page);
        Assert.DoesNotContain("Bonjour Ada</textarea>", again, StringComparison.Ordinal);
        Assert.Contains("Le colis est chez</textarea>", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_more_of_a_text_is_kept_than_may_be_sent_and_that_is_said()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        using var lea = await app.SignedInAs("agent", "lea@example.org");
        var page = $"/desk/claims/{reference}";
        var longest = new string('a', Exchange.LongestText - 1);

        using var whole = await lea.SubmitTo(page, $"{page}/hands?handler=Keep", ("Form.Reason", longest + "b"));
        using var longer = await lea.SubmitTo(page, $"{page}/hands?handler=Keep", ("Form.Reason", longest + "🎁 et encore"), ("Form.Reply", "Bonjour Ada"));

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.OK), (whole.StatusCode, longer.StatusCode));
        Assert.Contains("plus long que ce qui peut partir", await longer.Page(), StringComparison.Ordinal);
        var kept = await lea.GetPage(page);
        Assert.Contains($"{longest}</textarea>", kept, StringComparison.Ordinal);
        Assert.Contains("Bonjour Ada</textarea>", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_put_off_stands_in_the_order_in_which_it_comes_back_page_after_page()
    {
        await using var app = await App.Start();
        var now = app.Clock.GetUtcNow();
        var references = new List<ClaimReference>();
        for (var count = 0; count < DeskQueue.PageSize + 2; count++)
        {
            references.Add(await app.ClaimInReview());
            // The last first, and many at once.
            await app.Use<PutOffClaim, Result<Done>>(put => put.Handle(new(references[count], Some.Person(), now.AddMinutes(count == DeskQueue.PageSize ? 30 : 60)), default));
        }

        var first = await app.InDatabase(db => db.DeskPage(new DeskFilter { PutOff = true }, Some.Person().Id, now, default));
        var second = await app.InDatabase(db => db.DeskPage(new DeskFilter { PutOff = true, After = first.Next }, Some.Person().Id, now, default));

        Assert.Equal(references[DeskQueue.PageSize], first.Claims[0].Reference);
        Assert.Null(second.Next);
        Assert.Equal(references.ToHashSet(), first.Claims.Concat(second.Claims).Select(claim => claim.Reference).ToHashSet());
        Assert.Equal(references.Count, first.Claims.Count + second.Claims.Count);
        Assert.Empty((await app.InDatabase(db => db.DeskPage(new DeskFilter(), Some.Person().Id, now, default))).Claims);
        Assert.Equal((0, references.Count), await app.InDatabase(async db => await db.DeskCounts(now, default) is var counts ? (counts.All, counts.PutOff) : default));
    }

    [Fact]
    public async Task What_is_put_off_leaves_the_queue_and_is_found_again()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        using var lea = await app.SignedInAs("agent", "lea@example.org");
        var page = $"/desk/claims/{reference}";
        var until = app.Clock.GetUtcNow().AddMinutes(30).ToString("O", CultureInfo.InvariantCulture);

        using var off = await lea.SubmitTo(page, $"{page}/hands?handler=PutOff", ("until", until));

        Assert.Equal("/desk", off.Headers.Location?.OriginalString);
        Assert.DoesNotContain(page, await lea.GetPage("/desk"), StringComparison.Ordinal);
        Assert.Contains(page, await lea.GetPage("/desk?PutOff=true"), StringComparison.Ordinal);
        Assert.Contains("Mise de côté jusqu’à", await lea.GetPage(page), StringComparison.Ordinal);
        using var back = await lea.SubmitTo(page, $"{page}/hands?handler=PutOff");
        Assert.Contains(page, await lea.GetPage("/desk"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_put_off_stays_so_whatever_comes_late_from_a_page()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        using var lea = await app.SignedInAs("agent", "lea@example.org");
        var page = $"/desk/claims/{reference}";
        using var next = await lea.GetAsync("/desk/next");
        using var off = await lea.SubmitTo(page, $"{page}/hands?handler=PutOff", ("until", app.Clock.GetUtcNow().AddMinutes(30).ToString("O", CultureInfo.InvariantCulture)));

        using var late = await lea.SubmitTo(page, $"{page}/hands?handler=Keep", ("Form.Reason", "Le colis est chez"));
        using var nonsense = await lea.SubmitTo(page, $"{page}/hands?handler=PutOff", ("until", "demain"));

        var state = await app.InDatabase(db => db.DeskStates.SingleAsync());
        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.BadRequest), (late.StatusCode, nonsense.StatusCode));
        Assert.Null(state.HeldBy);
        Assert.NotNull(state.PutOffUntil);
        Assert.Contains("Le colis est chez</textarea>", await lea.GetPage(page), StringComparison.Ordinal);
        using var taken = await lea.SubmitTo(page, $"{page}/hands?handler=Take");
        Assert.Null(await app.InDatabase(db => db.DeskStates.Select(one => one.PutOffUntil).SingleAsync()));
    }

    [Fact]
    public async Task Nothing_is_kept_of_a_claim_that_is_not_there()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        using var lea = await app.SignedInAs("agent", "lea@example.org");

        using var kept = await lea.SubmitTo($"/desk/claims/{reference}", "/desk/claims/A7M4QXP/hands?handler=Keep", ("Form.Reason", "Le colis est chez"));

        Assert.Equal(HttpStatusCode.NotFound, kept.StatusCode);
        Assert.Equal(0, await app.InDatabase(db => db.Drafts.CountAsync()));
    }

    [Fact]
    public async Task Another_one_instead_and_giving_back_leave_it_to_the_next()
    {
        await using var app = await App.Start();
        var (first, second) = (await app.ClaimInReview(), await app.ClaimInReview());
        using var lea = await app.SignedInAs("agent", "lea@example.org");
        using var next = await lea.GetAsync("/desk/next");
        Assert.Equal($"/desk/claims/{first}", next.Headers.Location?.OriginalString);

        using var another = await lea.SubmitTo($"/desk/claims/{first}", "/desk/next", ("after", first.ToString()));
        using var back = await lea.SubmitTo($"/desk/claims/{second}", $"/desk/claims/{second}/hands?handler=Back");

        Assert.Equal($"/desk/claims/{second}", another.Headers.Location?.OriginalString);
        Assert.Equal("/desk", back.Headers.Location?.OriginalString);
        Assert.False(await app.InDatabase(db => db.DeskStates.AnyAsync(state => state.HeldBy != null)));
    }

    [Fact]
    public async Task The_key_to_the_next_one_is_on_every_claims_page()
    {
        const string link = "<a class=\"button quiet wide\" href=\"/desk/next\" data-key=\"n\">";
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        using var karim = await app.SignedInAs("agent", "karim@example.org");
        using var lea = await app.SignedInAs("agent", "lea@example.org");
        var page = $"/desk/claims/{reference}";

        Assert.Contains(link, await lea.GetPage(page), StringComparison.Ordinal);
        using var next = await lea.GetAsync("/desk/next");
        var mine = await lea.GetPage(page);
        Assert.DoesNotContain(link, mine, StringComparison.Ordinal);
        Assert.Equal(2, mine.Split("data-key=\"n\"").Length);
        Assert.Contains(link, await karim.GetPage(page), StringComparison.Ordinal);
        using var ruled = await lea.SubmitTo(page, $"{page}?handler=Approve", ("Form.Version", Forms.ValueOf(mine, "Form.Version")));
        await app.SayWhatIsMeant();
        Assert.Contains(link, await lea.GetPage(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ones_own_is_shown_in_the_queue_as_ones_own()
    {
        await using var app = await App.Start();
        var reference = await app.ClaimInReview();
        using var karim = await app.SignedInAs("agent", "karim@example.org");
        using var lea = await app.SignedInAs("agent", "lea@example.org");
        using var next = await lea.GetAsync("/desk/next");

        var (mine, theirs) = (await lea.GetPage("/desk"), await karim.GetPage("/desk"));

        Assert.Contains("<tr class=\"mine\">", mine, StringComparison.Ordinal);
        Assert.Contains("<span class=\"tag\">dans vos mains</span>", mine, StringComparison.Ordinal);
        Assert.DoesNotContain("y répond", mine, StringComparison.Ordinal);
        Assert.Contains("<tr class=\"taken\">", theirs, StringComparison.Ordinal);
        Assert.DoesNotContain("dans vos mains", theirs, StringComparison.Ordinal);
        Assert.Contains(reference.ToString(), theirs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_way_of_looking_is_kept_under_a_name_for_oneself_and_forgotten()
    {
        await using var app = await App.Start();
        using var karim = await app.SignedInAs("agent", "karim@example.org");
        using var lea = await app.SignedInAs("agent", "lea@example.org");

        using var nameless = await lea.SubmitTo("/desk?Late=true", "/desk/views?handler=Keep&Late=true", ("name", " "));
        const string keep = "/desk/views?handler=Keep&Late=true&Mine=true";
        Assert.Contains($"action=\"{keep}\"", await lea.GetPage("/desk?Late=true&Mine=true"), StringComparison.Ordinal);
        using var kept = await lea.SubmitTo("/desk", keep, ("name", "Mes retards"));

        Assert.Equal("/desk?Late=true&Mine=true", kept.Headers.Location?.OriginalString);
        var desk = await lea.GetPage("/desk?Late=true&Mine=true");
        Assert.Contains("<a class=\"tag\" href=\"/desk?Late=true&Mine=true\" aria-current=\"page\">Mes retards</a>", desk, StringComparison.Ordinal);
        Assert.DoesNotContain("Mes retards", await karim.GetPage("/desk"), StringComparison.Ordinal);
        var whole = await lea.GetPage("/desk");
        Assert.Contains("<a class=\"tag\" href=\"/desk\" aria-current=\"page\">toutes</a>", whole, StringComparison.Ordinal);
        Assert.Contains(">Mes retards</a>", whole, StringComparison.Ordinal);
        Assert.Contains("gardez cette façon de voir sous un nom", await karim.GetPage("/desk"), StringComparison.Ordinal);
        var view = Forms.ValueOf(desk, "id");
        using var others = await karim.SubmitTo("/desk", "/desk/views?handler=Forget", ("id", view));
        Assert.Equal(1, await app.InDatabase(db => db.DeskViews.CountAsync()));
        using var gone = await lea.SubmitTo("/desk", "/desk/views?handler=Forget", ("id", view));
        Assert.Equal(0, await app.InDatabase(db => db.DeskViews.CountAsync()));
    }
}
