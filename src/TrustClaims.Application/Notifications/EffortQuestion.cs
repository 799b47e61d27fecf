using TrustClaims.Application.Words;
using TrustClaims.Domain.Voices;

namespace TrustClaims.Application.Notifications;

/// <summary>The one question of a letter, in the words of the page on which its answer is sent.</summary>
internal static class EffortQuestion
{
    /// <summary>In the reader's language; from the easiest on, none of them chosen.</summary>
    public static Field In(WordsOf words) => new(words.Letters["effort", words.Customers["effort.question"]], Tone.Introducing)
    {
        Answers = Enumerable.Range(EffortAnswer.Least, EffortAnswer.Most - EffortAnswer.Least + 1).Reverse()
            .Select(score => new OfferedAnswer(words.Customers[$"effort.{score}"], $"effort={score}")).ToList(),
    };
}
