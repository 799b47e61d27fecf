using TrustClaims.Application.Notifications.Templates;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.Notifications.Templates;

public sealed class PreviewMessageTests
{
    public static TheoryData<string, string> Written => TemplateTextTests.Written;

    [Fact]
    public async Task A_draft_is_shown_with_the_newest_message_of_its_kind_in_the_draft_s_language()
    {
        await using var here = await Installation.Start();
        await here.Declare(await here.Order(await here.Customer("ada@example.org"), paid: 12), request => request with { Remedy = Remedy.Refund });
        here.Clock.Advance(TimeSpan.FromMinutes(1));
        await here.Declare(await here.Order(await here.Customer("bob@example.org"), paid: 34), request => request with { Remedy = Remedy.Refund });
        here.Clock.Advance(TimeSpan.FromMinutes(1));
        await here.Declare(await here.Order(await here.Customer("eva@example.org"), paid: 900), request => request with { Remedy = Remedy.Refund });

        var preview = await Preview(here, "answer.approvedOnWord", "en", "Good news, {about}", "Here it is.\n\n{remedy}\n\n{late}");

        Assert.Equal(ExampleSource.SameKind, preview.Source);
        Assert.StartsWith("Good news, your order", preview.Subject, StringComparison.Ordinal);
        Assert.StartsWith("Dear Ada Essai,\n\nHere it is.\n\nWe ", preview.Text, StringComparison.Ordinal);
        Assert.Contains("€34 ", preview.Text, StringComparison.Ordinal);
        Assert.Equal("", preview.Values["late"]);
    }

    [Fact]
    public async Task Its_link_opens_nobody_s_page()
    {
        await using var here = await Installation.Start();
        await here.Declare(await here.Order(await here.Customer()), request => request with { Remedy = Remedy.Refund });

        var preview = await Preview(here, "answer.approvedOnWord", "fr", "Objet", "Texte.");

        Assert.Contains("/l/exemple", preview.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("?claim=", preview.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kind_that_nobody_was_sent_is_shown_with_another_s_facts_and_examples_for_the_rest()
    {
        await using var here = await Installation.Start();
        await here.Declare(await here.Order(await here.Customer(), paid: 34), request => request with { Remedy = Remedy.Refund });

        var preview = await Preview(here, "silence", "fr", "Pour {about}", "Avant le {due}.\n\n{remedy}");

        Assert.Equal(ExampleSource.OtherKind, preview.Source);
        Assert.Contains("Avant le mardi 6 octobre à 12\u00a0h.", preview.Text, StringComparison.Ordinal);
        Assert.Contains("34\u00a0€", preview.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Written))]
    public async Task Every_message_can_be_tried_out_before_there_is_any(string kind, string language)
    {
        await using var here = await Installation.Start();
        var all = string.Join("\n\n", MessageKinds.All[kind].Select(name => $"{{{name}}}"));

        var preview = await Preview(here, kind, language, "Objet", all);

        Assert.Equal(ExampleSource.MadeUp, preview.Source);
        Assert.All(preview.Values, value => Assert.NotEmpty(value.Value));
        Assert.DoesNotContain('{', preview.Text);
    }

    private static async Task<PreviewedMessage> Preview(Installation here, string kind, string language, string subject, string text) =>
        (await here.Do<PreviewMessage, Result<PreviewedMessage>>(preview => preview.Handle(new(kind, language, subject, text), CancellationToken.None))).Value;
}
