using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Notifications;
using TrustClaims.Application.Notifications.Templates;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.Notifications.Templates;

public sealed class RewriteMessageTests
{
    private const string Kind = "answer.approvedOnWord";

    [Fact]
    public async Task What_a_manager_writes_is_what_the_next_letter_says_also_one_that_waits_already()
    {
        await using var here = await Installation.Start();
        await here.Declare(await here.Order(await here.Customer()), request => request with { Remedy = Remedy.Refund });
        await Rewrite(here, "Bonne nouvelle pour {about}", "Voilà qui est fait.\r\n\r\n{remedy}");

        await Send(here);

        var said = await here.With(db => db.Exchanges.Select(exchange => exchange.Text).SingleAsync());
        Assert.StartsWith("Voilà qui est fait.\n\nNous vous rendons", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bonjour {abuot}", "Deux\n{remdy}", "fr.subject unknown_field 1 {abuot}", "fr.text unknown_field 2 {remdy}")]
    [InlineData("Bonjour", "Un\n\nTrois {about", "fr.text lone_brace 3 {")]
    [InlineData("Bonjour", "Un } {about}", "fr.text lone_brace 1 }")]
    [InlineData(" ", "\u200B", "fr.subject message_empty", "fr.text message_empty")]
    [InlineData("Bonjour", "Rien à prouver.\nEnvoyez un Justificatif.", "fr.text word_of_suspicion 2 Justificatif")]
    public async Task What_is_wrong_is_refused_with_its_line(string subject, string text, params string[] found)
    {
        await using var here = await Installation.Start();

        var refusal = Assert.IsType<Refusal.Invalid>((await Rewrite(here, subject, text)).Refusal);

        Assert.Equal(found, refusal.Errors.Select(error => string.Join(' ', [error.Path, error.Code, .. error.Arguments])));
        Assert.Equal(0, await here.With(db => db.Templates.CountAsync()));
    }

    [Fact]
    public async Task What_nobody_sees_is_not_kept()
    {
        await using var here = await Installation.Start();

        Assert.True((await Rewrite(here, "a\0b\u202Ec", "Un.\r\n\tDeux\u0007.")).Succeeded);

        var kept = await Current(here);
        Assert.Equal(("a b c", "Un.\n\tDeux ."), (kept.Subject, kept.Text));
    }

    [Fact]
    public async Task What_is_too_long_is_refused()
    {
        await using var here = await Installation.Start();

        var refusal = Assert.IsType<Refusal.Invalid>((await Rewrite(here, new string('a', 151), new string('b', 4001))).Refusal);

        Assert.Equal([150, 4000], refusal.Errors.Select(error => (int)error.Arguments.Single()));
    }

    [Fact]
    public async Task English_words_are_held_to_the_english_vocabulary()
    {
        await using var here = await Installation.Start();

        var refusal = Assert.IsType<Refusal.Invalid>((await Rewrite(here, "Hello", "No proof is on a score.", language: "en")).Refusal);

        Assert.Equal("en.text", Assert.Single(refusal.Errors).Path);
    }

    [Fact]
    public async Task Who_saves_second_is_told_so_and_what_the_first_wrote_stays()
    {
        await using var here = await Installation.Start();
        await Rewrite(here, "Un", "Un.");

        Assert.Equal(new Refusal.StaleVersion(0, 1), (await Rewrite(here, "Deux", "Deux.")).Refusal);

        Assert.Equal("Un.", (await Current(here)).Text);
    }

    [Fact]
    public async Task Two_who_save_at_once_are_never_both_taken()
    {
        await using var here = await Installation.Start();
        var by = await Manager(here);

        var results = await Task.WhenAll(Enumerable.Range(1, 8).Select(one => Rewrite(here, $"Objet {one}", "Texte.", by: by)));

        Assert.Single(results, result => result.Succeeded);
        Assert.All(results.Where(result => !result.Succeeded), result => Assert.IsType<Refusal.StaleVersion>(result.Refusal));
        Assert.Equal(1, await here.With(db => db.Templates.CountAsync()));
    }

    [Fact]
    public async Task Versions_are_only_ever_added_and_each_is_in_the_audit_trail()
    {
        await using var here = await Installation.Start();
        var by = await Manager(here);
        await Rewrite(here, "Un", "Un.", by: by);
        await Rewrite(here, "Un", "Un.", shown: 1, by: by);
        await Rewrite(here, "Deux", "Deux.", shown: 1, by: by);
        await here.Do<TakeBackOurWords, Result<Done>>(back => back.Handle(new(Kind, "fr", 2, by), CancellationToken.None));

        var versions = await here.With(db => db.Templates.AsNoTracking().OrderBy(one => one.Number).Select(one => one.Text).ToListAsync());
        Assert.Equal(["Un.", "Deux.", ""], versions);
        Assert.Equal((3, true), ((await Current(here)).Number, (await Current(here)).IsOurs));
        var journal = await here.With(db => db.Audit.Where(entry => entry.Subject == $"message:{Kind}:fr").OrderBy(entry => entry.Number).Select(entry => entry.Kind).ToListAsync());
        Assert.Equal(["rewritten", "rewritten", "takenBack"], journal);
    }

    [Fact]
    public async Task A_message_that_there_is_not_cannot_be_rewritten()
    {
        await using var here = await Installation.Start();
        var by = await Manager(here);

        var answer = await here.Do<RewriteMessage, Result<Done>>(rewrite => rewrite.Handle(new("nonsense", [], by), CancellationToken.None));

        Assert.IsType<Refusal.NotFound>(answer.Refusal);
    }

    private static async Task<Result<Done>> Rewrite(
        Installation here, string subject, string text, int shown = 0, string language = "fr", NamedPerson? by = null)
    {
        by ??= await Manager(here);
        return await here.Do<RewriteMessage, Result<Done>>(rewrite => rewrite.Handle(new(Kind, [new(language, subject, text, shown)], by), CancellationToken.None));
    }

    private static Task<MessageText> Current(Installation here) => here.Do<MessageTemplates, MessageText>(templates =>
        templates.Of(Kind, Application.Words.Texts.Language("fr"), CancellationToken.None));

    private static async Task<NamedPerson> Manager(Installation here)
    {
        if (!await here.With(db => db.Users.AnyAsync()))
        {
            await here.Agent();
        }

        return await here.With(db => db.Users.Select(user => new NamedPerson(user.StaffId, user.Name)).FirstAsync());
    }

    private static Task<int> Send(Installation here) => here.Do<SendLetters, int>(letters => letters.Handle(100, CancellationToken.None));
}
