using TrustClaims.Domain.Voices;

namespace TrustClaims.Domain.Tests.Voices;

public sealed class RisingTermsTests
{
    private static readonly HashSet<string> StopWords = ["est", "the", "mon"];

    // By hand, for 30 of 1,000 words against 10 of 1,000, with 500 words as if read before: the prior holds 500 * 40 / 2000 = 10 of it. Log-odds:
    // ln(40 / 1460) - ln(20 / 1480) = 0.706753; variance 1/40 + 1/20 = 0.075; 0.706753 / 0.273861 = 2.580696.
    [Theory]
    [InlineData(30, 1000, 10, 1000, 2.580696)]
    [InlineData(12, 200, 0, 300, 2.394128)]
    [InlineData(3, 1000, 0, 1000, 1.273956)]
    [InlineData(5, 400, 5, 400, 0)]
    [InlineData(10, 1000, 30, 1000, -2.580696)]
    public void The_score_is_that_of_the_paper(int now, long allNow, int before, long allBefore, double score) =>
        Assert.Equal(score, RisingTerms.Score(now, allNow, before, allBefore), 5);

    [Fact]
    public void A_word_counts_once_for_each_person_without_stop_words_numbers_and_accents()
    {
        var (ada, tally) = (new CustomerId(Guid.CreateVersion7()), new TermTally(StopWords));
        foreach (var (customer, words) in new (CustomerId?, string)[]
        {
            (ada, "Écrasé, ÉCRASÉ ! Mon colis est écrasé."), (ada, "Encore écrasé."), (null, "The box FR2001 12345 écrasé"), (null, "The box."),
        })
        {
            tally.Add(customer, WrittenText.Of(words));
        }

        var counts = tally.Counted();

        // Whom we do not know is somebody else with each message.
        Assert.Equal((3, 2, 1, 2, 1, 6L), (counts.People, counts.By["ecrase"], counts.By["colis"], counts.By["box"], counts.By["encore"], counts.All));
        Assert.Equal(4, counts.By.Count);
    }

    [Fact]
    public void Too_few_people_tell_nothing()
    {
        var (few, enough) = (Counts(RisingTerms.FewestPeople - 1, ("carton", 20)), Counts(RisingTerms.FewestPeople, ("carton", 20)));

        Assert.Null(RisingTerms.Of(few, enough, 10));
        Assert.Null(RisingTerms.Of(enough, few, 10));
        Assert.Empty(RisingTerms.Of(enough, enough, 10)!);
    }

    [Fact]
    public void What_rises_clearly_is_told_the_steepest_first_and_what_is_rare_is_not()
    {
        var now = Counts(100, ("carton", 40), ("retard", 30), ("merci", 50), ("girafe", 4));
        var before = Counts(100, ("carton", 5), ("retard", 6), ("merci", 50));

        var rising = RisingTerms.Of(now, before, 10)!;

        Assert.Equal(["carton", "retard"], rising.Select(one => one.Term));
        Assert.Equal((40, 5), (rising[0].Now, rising[0].Before));
        Assert.Equal(["carton"], RisingTerms.Of(now, before, 1)!.Select(one => one.Term));
    }

    private static TermCounts Counts(int people, params (string Term, int Count)[] by) =>
        new(people, by.Append(("autres", 500)).ToDictionary(one => one.Item1, one => one.Item2));
}
