using TrustClaims.Application.Voices;
using TrustClaims.Domain;
using TrustClaims.Domain.Voices;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.Voices;

/// <summary>What managers change of the list.</summary>
public sealed class FeelingWordChangesTests
{
    [Fact]
    public async Task A_word_is_added_in_any_spelling_and_taken_out_again()
    {
        await using var here = await Installation.Start();

        Assert.Empty(await Noticed(here, "Quel bazar."));
        Assert.True((await Keep(here, "Quel BAZAR", Feeling.Anger)).Succeeded);
        Assert.Equal(["quel bazar"], await Noticed(here, "Mais quel bazar."));
        await Forget(here, "quel bazar");

        Assert.Empty(await Noticed(here, "Quel bazar."));
    }

    [Fact]
    public async Task One_of_ours_says_nothing_here_and_is_had_back()
    {
        await using var here = await Installation.Start();

        await Keep(here, "INADMISSIBLE", Feeling.None);
        Assert.Empty(await Noticed(here, "C’est inadmissible."));
        Assert.Contains(await Phrases(here), one => one is { Ours: Feeling.Anger, Feeling: Feeling.None, ByName: not null });
        await Keep(here, "inadmissible", Feeling.Anger);

        Assert.Equal(["inadmissible"], await Noticed(here, "C’est inadmissible."));
        Assert.DoesNotContain(await Phrases(here), one => one.ByName is not null);
    }

    [Theory]
    [InlineData(" … ", "write_something")]
    [InlineData(null, "write_something")]
    public async Task Nothing_is_no_word(string? phrase, string code)
    {
        await using var here = await Installation.Start();

        Assert.Equal(code, Assert.Single(Assert.IsType<Refusal.Invalid>((await Keep(here, phrase, Feeling.Anger)).Refusal).Errors).Code);
        Assert.IsType<Refusal.NotFound>((await here.Do<KeepFeelingWord, Result<Done>>(keep => keep.Handle(new("de", "Wut", Feeling.Anger, Some.Person()), default))).Refusal);
    }

    private static Task<Result<Done>> Keep(Installation here, string? phrase, Feeling feeling) =>
        here.Do<KeepFeelingWord, Result<Done>>(keep => keep.Handle(new KeepFeelingWordRequest("fr", phrase, feeling, Some.Person()), default));

    private static Task<Result<Done>> Forget(Installation here, string phrase) =>
        here.Do<ForgetFeelingWord, Result<Done>>(forget => forget.Handle(new ForgetFeelingWordRequest("fr", phrase), default));

    private static Task<IReadOnlyList<ListedPhrase>> Phrases(Installation here) => here.With(db => db.FeelingPhrases(default));

    private static async Task<List<string>> Noticed(Installation here, string text) => (await here.With(db => db.ReadFeelings(default))).In(text).Select(one => one.Words).ToList();
}
