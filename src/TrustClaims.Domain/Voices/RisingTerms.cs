namespace TrustClaims.Domain.Voices;

/// <summary>A word that more people say than before.</summary>
/// <param name="Now">People of the period who say it.</param>
/// <param name="Before">People of the period before who did.</param>
/// <param name="Score">How many standard deviations its log-odds have risen.</param>
public sealed record RisingTerm(string Term, int Now, int Before, double Score);

/// <summary>How many people say each word.</summary>
/// <param name="People">How many said anything.</param>
/// <param name="By">For each word, how many of them say it.</param>
public sealed record TermCounts(int People, IReadOnlyDictionary<string, int> By)
{
    /// <summary>All words together.</summary>
    public long All { get; } = By.Values.Sum(count => (long)count);
}

/// <summary>Counts each word once for each person, in however many messages they say it: nobody is heard louder for writing often.</summary>
/// <param name="stopWords">Words that say nothing by themselves, as <see cref="Feelings.Key"/> writes them.</param>
public sealed class TermTally(IReadOnlySet<string> stopWords)
{
    private readonly Dictionary<CustomerId, int> known = [];
    private readonly Dictionary<string, int> terms = new(StringComparer.Ordinal);
    private readonly List<int> counts = [];
    private readonly HashSet<(int Person, int Term)> said = [];
    private int people;

    /// <param name="customer">Null for somebody whom we do not know: with each message they are another.</param>
    public void Add(CustomerId? customer, WrittenText text)
    {
        var person = customer is { } one && known.TryGetValue(one, out var before) ? before : people++;
        if (customer is { } id)
        {
            known[id] = person;
        }

        foreach (var term in text.Words.Select(word => word.Key).Where(term => IsTerm(term) && !stopWords.Contains(term)))
        {
            if (!terms.TryGetValue(term, out var number))
            {
                terms.Add(term, number = counts.Count);
                counts.Add(0);
            }

            counts[number] += said.Add((person, number)) ? 1 : 0;
        }
    }

    public TermCounts Counted() => new(people, terms.ToDictionary(one => one.Key, one => counts[one.Value], StringComparer.Ordinal));

    // Numbers are orders, phones and prices: nobody's words.
    private static bool IsTerm(string word) => word.Length >= RisingTerms.ShortestTerm && word.All(char.IsLetter);
}

/// <summary>
/// Which words rise against the period before: log-odds ratio with an informative Dirichlet prior (B. L. Monroe, M. P. Colaresi, K. M. Quinn, "Fightin' Words", Political
/// Analysis 16, 2008, equations 15, 16, 20 and 22). The prior holds rare words back: what was said three times and never before is no news yet.
/// </summary>
public static class RisingTerms
{
    public const int ShortestTerm = 3;

    /// <summary>With fewer people in either period nothing is told.</summary>
    public const int FewestPeople = 30;

    /// <summary>A word that fewer people say is not looked at.</summary>
    public const int FewestWithTerm = 5;

    /// <summary>So many words as if read before, spread as in both periods together.</summary>
    public const double Prior = 500;

    /// <summary>Two-sided 95 %; a list of many words will hold a few by chance all the same.</summary>
    public const double LeastScore = 1.96;

    /// <returns>The steepest first; null where there is too little to tell from.</returns>
    public static IReadOnlyList<RisingTerm>? Of(TermCounts now, TermCounts before, int most) => now.People < FewestPeople || before.People < FewestPeople
        ? null
        : [.. now.By.Where(one => one.Value >= FewestWithTerm)
            .Select(one => new RisingTerm(one.Key, one.Value, before.By.GetValueOrDefault(one.Key), Score(one.Value, now.All, before.By.GetValueOrDefault(one.Key), before.All)))
            .Where(one => one.Score >= LeastScore)
            .OrderByDescending(one => one.Score).ThenBy(one => one.Term, StringComparer.Ordinal).Take(most)];

    /// <summary>How many standard deviations the log-odds of a word have risen; below 0 where they fell.</summary>
    /// <param name="now">How often it is said, of <paramref name="allNow"/> words.</param>
    /// <param name="before">How often it was said, of <paramref name="allBefore"/> words.</param>
    public static double Score(int now, long allNow, int before, long allBefore)
    {
        var prior = Prior * (now + before) / (allNow + allBefore);
        var difference = LogOdds(now, allNow) - LogOdds(before, allBefore);
        return difference / Math.Sqrt((1 / (now + prior)) + (1 / (before + prior)));

        double LogOdds(int said, long all) => Math.Log((said + prior) / (all + Prior - said - prior));
    }
}
