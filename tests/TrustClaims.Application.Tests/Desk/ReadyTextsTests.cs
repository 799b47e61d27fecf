using TrustClaims.Application.Desk;
using TrustClaims.Application.Notifications.Templates;
using TrustClaims.Application.Tests.Words;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Persistence.Desk;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Application.Tests.Desk;

/// <summary>Texts that agents begin from.</summary>
public sealed class ReadyTextsTests
{
    [Fact]
    public async Task Our_own_name_known_fields_alone_and_no_question_of_ours_asks_to_be_shown_anything()
    {
        await using var desk = await DeskScene.Open();

        var all = await All(desk);

        Assert.All(Enum.GetValues<ReadyTextUse>(), use => Assert.All(Texts.Codes, language => Assert.Contains(all, one => one.Use == use && one.Language == language)));
        None.Of(all.Where(one => TemplateText.Mistakes(one.Text!, [.. ReadyTexts.FieldNames]).Count > 0));
        None.Of(all.Where(one => one.Use == ReadyTextUse.Question && ProofWords.In(one.Text!) is not null));
        None.Of(all.GroupBy(one => (one.Use, one.Language, one.Name)).Where(group => group.Count() > 1));
    }

    [Fact]
    public async Task One_is_added_changed_taken_out_and_had_back()
    {
        await using var desk = await DeskScene.Open();
        var ours = (await All(desk)).First(one => one is { Use: ReadyTextUse.Reason, Language: "fr" });

        await Keep(desk, ReadyTextUse.Reason, "Chez la gardienne", "{item} : chez la gardienne.");
        await Keep(desk, ReadyTextUse.Reason, ours.Name, "Tout autre chose.");
        Assert.Equal("Tout autre chose.", (await One(desk, ours.Name))!.Text);
        Assert.Equal("{item} : chez la gardienne.", (await One(desk, "Chez la gardienne"))!.Text);
        await Keep(desk, ReadyTextUse.Reason, ours.Name, null);
        Assert.Null((await One(desk, ours.Name))!.Text);
        Assert.DoesNotContain(await Offered(desk), one => one.Name == ours.Name);
        foreach (var kept in (await All(desk)).Where(one => one.Kept is not null))
        {
            await desk.Here.Do<ForgetReadyText, int>(forget => forget.Handle(new ForgetReadyTextRequest(kept.Kept!.Id), default));
        }

        Assert.Equal(ours, await One(desk, ours.Name));
        Assert.Null(await One(desk, "Chez la gardienne"));
    }

    [Theory]
    [InlineData(ReadyTextUse.Reason, "fr", "Un nom", "Bonjour {prenom}.", "unknown_field")]
    [InlineData(ReadyTextUse.Reason, "fr", "Un nom", "Nous avons un soupçon.", "word_of_suspicion")]
    [InlineData(ReadyTextUse.Question, "fr", "Un nom", "Une photo, s’il vous plaît ?", "asks_for_proof")]
    [InlineData(ReadyTextUse.Reply, "en", "A name", " ", "message_empty")]
    [InlineData(ReadyTextUse.Reply, "en", " ", "Hello.", "text_name_empty")]
    public async Task What_no_customer_should_read_is_told_to_the_manager(ReadyTextUse use, string language, string name, string text, string code)
    {
        await using var desk = await DeskScene.Open();

        var refused = await Keep(desk, use, name, text, language);

        Assert.Equal(code, Assert.Single(Assert.IsType<Refusal.Invalid>(refused.Refusal).Errors).Code);
    }

    [Fact]
    public async Task It_is_filled_in_in_the_customers_language_and_leaves_no_gaps()
    {
        await using var desk = await DeskScene.Open();
        var claim = await desk.Waiting();

        var fields = await desk.Here.Do<ReadyClaimWords, IReadOnlyDictionary<string, string?>>(words => Task.FromResult(words.Of("en", null, "Léa Martin", claim)));

        Assert.Equal($"{claim.Items[0].Title}, €310.00, {claim.Reference}. Léa Martin", ReadyTexts.Fill("{item}, {amount}, {reference}. {agent}\n\n{name}", fields));
    }

    private static Task<IReadOnlyList<ReadyChoice>> All(DeskScene desk) => desk.Here.Do<ReadyTexts, IReadOnlyList<ReadyChoice>>(texts => texts.All(default));

    private static Task<IReadOnlyList<ReadyChoice>> Offered(DeskScene desk) =>
        desk.Here.Do<ReadyTexts, IReadOnlyList<ReadyChoice>>(texts => texts.Of(ReadyTextUse.Reason, "fr", default));

    private static async Task<ReadyChoice?> One(DeskScene desk, string name) => (await All(desk)).SingleOrDefault(one => one.Use == ReadyTextUse.Reason && one.Language == "fr" && one.Name == name);

    private static Task<Result<Done>> Keep(DeskScene desk, ReadyTextUse use, string name, string? text, string language = "fr") =>
        desk.Here.Do<KeepReadyText, Result<Done>>(keep => keep.Handle(new KeepReadyTextRequest(use, language, name, text, Some.Person()), default));
}
