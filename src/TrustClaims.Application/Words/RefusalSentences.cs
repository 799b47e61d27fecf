using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Settlements;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Application.Words;

/// <summary>One clear sentence for whatever stands in the way of a request, in the language of the current reader.</summary>
public sealed class RefusalSentences(WordsOf words, ClaimSentences sentences)
{
    public string Say(Refusal refusal) => refusal switch
    {
        Refusal.UnknownItem { Item: "" } => words.Refusals["refusal.unknown_item.none"],
        Refusal.OutcomeContradicts(var known) => words.Refusals[$"refusal.{refusal.Code}", Known(known)],
        Refusal.OutcomeNotForRemedy(var outcome, var remedy) => words.Refusals[$"refusal.{refusal.Code}", Known(outcome), Known(remedy)],
        _ => words.Refusals[$"refusal.{refusal.Code}", [.. refusal.Arguments]],
    };

    /// <summary>Of several mistakes the first: where there is room for one sentence.</summary>
    public string SayFirst(Refusal refusal) => refusal is Refusal.Invalid { Errors: [var first, ..] } ? Say(first) : Say(refusal);

    private string Known(string known) => PolicyWords.TryParse<SettlementOutcome>(known, out var outcome) ? sentences.Name(outcome)
        : PolicyWords.TryParse<SettlementState>(known, out var state) ? sentences.Name(state)
        : PolicyWords.TryParse<Remedy>(known, out var remedy) ? sentences.Name(remedy) : known;

    /// <summary>A code without a sentence of its own gets a general one: an unforeseen mistake in a field must not become a broken page.</summary>
    public string Say(FieldError error)
    {
        var key = $"field.{error.Code}";
        return words.Refusals.Has(key) ? words.Refusals[key, [.. Named(error)]] : words.Refusals["field.other"];
    }

    // Some name the unknown word before the known ones; the sentence names those alone.
    private static IReadOnlyList<object> Named(FieldError error) => error is { Code: "unknown_word", Arguments.Count: > 1 } ? [error.Arguments[^1]] : error.Arguments;
}
