namespace TrustClaims.Domain.Voices;

/// <summary>A word that is said more often than before.</summary>
/// <param name="Now">Messages of the period that hold it.</param>
/// <param name="Before">Messages of the period before that hold it.</param>
/// <param name="Score">How many standard deviations its log-odds have risen.</param>
public sealed record RisingTerm(string Term, int Now, int Before, double Score);

/// <summary>How often each word is said in some messages; once in a message, however often it stands there.</summary>
/// <param name="Messages">How many messages there are.</param>
/// <param name="By">For each word, how many of them hold it.</param>
public sealed record TermCounts(int Messages, IReadOnlyDictionary<string, int> By)
{
    /// <summary>All words together.</summary>
    public long All { get; } = By.Values.Sum(count => (long)count);

    /// <param name="stopWords">Words that say nothing by themselves, as <see cref="Feelings.Key"/> writes them.</param>
    public static TermCounts Of(IEnumerable<string> messages, IReadOnlySet<string> stopWords)
    {
        var (count, by) = (0, new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var message in messages)
        {
            count++;
            foreach (var term in WrittenWord.Of(message).Select(word => word.Key).Where(term => IsTerm(term) && !stopWords.Contains(term)).Distinct(StringComparer.Ordinal))
            {
                by[term] = by.GetValueOrDefault(term) + 1;
            }
        }

        return new TermCounts(count, by);
    }

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

    /// <summary>With fewer messages in either period nothing is told.</summary>
    public const int FewestMessages = 30;

    /// <summary>A word that fewer messages hold is not looked at.</summary>
    public const int FewestWithTerm = 5;

    /// <summary>So many words as if read before, spread as in both periods together.</summary>
    public const double Prior = 500;

    /// <summary>Two-sided 95 %; a list of many words will hold a few by chance all the same.</summary>
    public const double LeastScore = 1.96;

    /// <returns>The steepest first; null where there is too little to tell from.</returns>
    public static IReadOnlyList<RisingTerm>? Of(TermCounts now, TermCounts before, int most) => now.Messages < FewestMessages || before.Messages < FewestMessages
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
