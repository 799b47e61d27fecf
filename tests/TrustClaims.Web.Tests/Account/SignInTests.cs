using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Domain;
using TrustClaims.Persistence.Accounts;
using TrustClaims.Testing.Web;

namespace TrustClaims.Web.Tests.Account;

public sealed class SignInTests
{
    private const string Agent = "agent@example.org";

    [Theory]
    [InlineData("/%C3%A9")]
    [InlineData("/desk?q=%C3%A9")]
    [InlineData("/%E2%80%AEdesk")]
    [InlineData("/desk%0d%0aSet-Cookie:a=b")]
    public async Task An_address_that_no_header_can_carry_leads_to_the_desk(string address)
    {
        await using var app = await App.Start();
        await app.Account("agent", "agent@example.org");
        using var visitor = app.CreateClient();

        using var signedIn = await visitor.Submit($"/sign-in?returnUrl={address}", ("Email", "agent@example.org"), ("Password", App.Password));

        Assert.Equal((HttpStatusCode.Redirect, "/desk"), (signedIn.StatusCode, signedIn.Headers.Location?.OriginalString));
    }

    [Fact]
    public async Task Whoever_is_asked_to_sign_in_comes_back_to_where_they_were_going()
    {
        await using var app = await App.Start();
        await app.Account("agent", Agent);
        using var visitor = app.CreateClient();

        using var asked = await visitor.GetAsync("/desk?Late=true");
        var page = asked.Headers.Location!.OriginalString;
        using var answer = await visitor.Submit(page, ("Email", Agent), ("Password", App.Password));

        Assert.Equal("/desk?Late=true", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task The_way_to_signing_in_names_no_host()
    {
        await using var app = await App.Start();
        using var visitor = app.CreateClient();
        visitor.DefaultRequestHeaders.Host = "elsewhere.example.org";

        using var asked = await visitor.GetAsync("/desk");

        Assert.Equal("/sign-in?returnUrl=%2Fdesk", asked.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_way_back_that_no_header_can_carry_leads_to_work()
    {
        await using var app = await App.Start();
        await app.Account("agent", Agent);
        using var visitor = app.CreateClient();

        using var answer = await visitor.Submit("/sign-in?returnUrl=/%C3%A9", ("Email", Agent), ("Password", App.Password));

        Assert.Equal("/desk", answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("https://elsewhere.example.org/")]
    [InlineData("//elsewhere.example.org/")]
    [InlineData("/\\elsewhere.example.org/")]
    public async Task Nobody_is_led_elsewhere(string elsewhere)
    {
        await using var app = await App.Start();
        await app.Account("agent", Agent);
        using var visitor = app.CreateClient();

        using var answer = await visitor.Submit($"/sign-in?returnUrl={Uri.EscapeDataString(elsewhere)}", ("Email", Agent), ("Password", App.Password));

        Assert.Equal("/desk", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Whatever_password_an_account_can_have_opens_it()
    {
        await using var app = await App.Start();
        var longest = new string('s', StaffIdentity.LongestPassword);
        Assert.True((await app.Use<CreateStaffAccount, Result<CreatedStaffAccount>>(create => create.Handle(new(Agent, "Léa Martin", "agent", longest), default))).Succeeded);
        using var visitor = app.CreateClient();

        using var answer = await visitor.Submit("/sign-in", ("Email", Agent), ("Password", longest));

        Assert.Equal("/desk", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Whoever_has_left_is_signed_out_at_once_and_comes_in_again_only_after_a_return()
    {
        await using var app = await App.Start();
        await app.Account("agent", Agent);
        using var visitor = app.CreateClient();
        Assert.Equal("/desk", await SignIn(visitor));

        Assert.True((await app.Use<CloseStaffAccount, Result<Done>>(close => close.Handle(new(Agent), default))).Succeeded);
        using var after = await visitor.GetAsync(new Uri("/desk", UriKind.Relative));
        Assert.StartsWith("/sign-in", after.Headers.Location?.OriginalString, StringComparison.Ordinal);
        Assert.Null(await SignIn(visitor));

        Assert.True((await app.Use<CloseStaffAccount, Result<Done>>(close => close.Handle(new(Agent, Active: true), default))).Succeeded);
        Assert.Equal("/desk", await SignIn(visitor));
    }

    [Theory]
    [InlineData(4, HttpStatusCode.Redirect)]
    [InlineData(5, HttpStatusCode.OK)]
    public async Task The_fifth_wrong_password_locks_the_account_for_a_while(int wrong, HttpStatusCode answered)
    {
        await using var app = await App.Start();
        await app.Account("agent", Agent);
        using var visitor = app.CreateClient();
        for (var attempt = 0; attempt < wrong; attempt++)
        {
            using var refused = await visitor.Submit("/sign-in", ("Email", Agent), ("Password", "wrong password"));
        }

        using var answer = await visitor.Submit("/sign-in", ("Email", Agent), ("Password", App.Password));

        Assert.Equal(answered, answer.StatusCode);
    }

    [Fact]
    public async Task An_unknown_address_and_a_wrong_password_get_one_answer()
    {
        await using var app = await App.Start();
        await app.Account("agent", Agent);
        using var visitor = app.CreateClient();

        var unknown = await Body(visitor, "nobody@example.org", "wrong password");
        var wrong = await Body(visitor, Agent, "wrong password");

        Assert.Contains("role=\"alert\"", wrong, StringComparison.Ordinal);
        Assert.Equal(Plain(unknown, "nobody@example.org"), Plain(wrong, Agent));
    }

    [Fact]
    public async Task After_five_wrong_passwords_the_right_one_waits_too()
    {
        await using var app = await App.Start();
        await app.Account("agent", Agent);
        using var visitor = app.CreateClient();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await Body(visitor, Agent, "wrong password");
        }

        using var locked = await visitor.Submit("/sign-in", ("Email", Agent), ("Password", App.Password));

        Assert.Equal(HttpStatusCode.OK, locked.StatusCode);
    }

    [Fact]
    public async Task Whoever_has_left_cannot_sign_in()
    {
        await using var app = await App.Start();
        await app.Account("agent", Agent);
        await Leave(app);
        using var visitor = app.CreateClient();

        using var answer = await visitor.Submit("/sign-in", ("Email", Agent), ("Password", App.Password));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Whoever_leaves_loses_an_open_session_at_once()
    {
        await using var app = await App.Start();
        using var agent = await app.SignedInAs("agent");
        await Leave(app);

        using var answer = await agent.GetAsync("/desk");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("/sign-in", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        await using var app = await App.Start();
        using var agent = await app.SignedInAs("agent");

        using var left = await agent.SubmitTo("/desk", "/sign-out");
        using var answer = await agent.GetAsync("/desk");

        Assert.Equal("/sign-in", left.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task A_cookie_kept_from_before_signing_out_opens_nothing()
    {
        await using var app = await App.Start();
        await app.Account("agent", Agent);
        using var agent = app.CreateClient();
        using var signedIn = await agent.Submit("/sign-in", ("Email", Agent), ("Password", App.Password));
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single(one => one.StartsWith("staff=", StringComparison.Ordinal)).Split(';')[0];
        using var left = await agent.SubmitTo("/desk", "/sign-out");
        using var kept = app.CreateClient();
        kept.DefaultRequestHeaders.Add("Cookie", cookie);

        using var answer = await kept.GetAsync("/desk");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task One_changes_ones_own_password_and_every_other_session_closes()
    {
        await using var app = await App.Start();
        using var here = await app.SignedInAs("agent");
        using var elsewhere = await app.SignedInAs("agent");

        using var changed = await here.Submit("/account", ("Current", App.Password), ("New", "another sentence"), ("Again", "another sentence"));
        using var stays = await here.GetAsync("/desk");
        using var closed = await elsewhere.GetAsync("/desk");

        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (stays.StatusCode, closed.StatusCode));
    }

    [Theory]
    [InlineData("", "another sentence", "another sentence", "Current")]
    [InlineData("not the password", "another sentence", "another sentence", "Current")]
    [InlineData(App.Password, "short", "short", "New")]
    [InlineData(App.Password, "another sentence", "yet another one", "Again")]
    public async Task A_password_that_cannot_be_changed_says_where(string current, string next, string again, string field)
    {
        await using var app = await App.Start();
        using var agent = await app.SignedInAs("agent");

        using var answer = await agent.Submit("/account", ("Current", current), ("New", next), ("Again", again));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains($"id=\"{field}-problem\"", await answer.Page(), StringComparison.Ordinal);
    }

    private static Task Leave(App app) =>
        app.Use<UserManager<StaffAccount>, IdentityResult>(async accounts =>
        {
            var account = await accounts.Users.SingleAsync(one => one.Email == Agent);
            account.IsActive = false;
            return await accounts.UpdateAsync(account);
        });

    private static async Task<string> Body(HttpClient visitor, string email, string password)
    {
        using var answer = await visitor.Submit("/sign-in", ("Email", email), ("Password", password));
        return await answer.Page();
    }

    // The page gives back the address that was typed, and every form has a token of its own.
    private static string Plain(string page, string email)
    {
        var html = page.Replace(email, "", StringComparison.Ordinal);
        return html.Replace(Forms.ValueOf(html, "__RequestVerificationToken"), "", StringComparison.Ordinal);
    }

    private static async Task<string?> SignIn(HttpClient visitor)
    {
        using var answer = await visitor.Submit("/sign-in", ("Email", Agent), ("Password", App.Password));
        return answer.Headers.Location?.OriginalString;
    }
}
