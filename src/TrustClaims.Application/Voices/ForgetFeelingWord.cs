using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Voices;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Voices;

/// <summary>A manager takes back what they changed: what was added goes, what is the product's own says again what it said.</summary>
/// <param name="Language">fr or en.</param>
public sealed record ForgetFeelingWordRequest(string Language, string Phrase);

public sealed class ForgetFeelingWord(ClaimsDb db)
{
    public Task<Result<Done>> Handle(ForgetFeelingWordRequest request, CancellationToken cancellation) => db.InTransactionOrAgain<Done>(
        async inside =>
        {
            await db.ForgetFeelingWord(request.Language, request.Phrase, inside);
            return Done.Yes;
        },
        cancellation);
}

internal static class ForgottenFeelingWords
{
    /// <summary>Inside the transaction of a use case, in whatever spelling it was kept.</summary>
    public static async Task ForgetFeelingWord(this ClaimsDb db, string language, string phrase, CancellationToken cancellation)
    {
        var key = Feelings.Key(phrase);
        var kept = await db.FeelingWords.Where(word => word.Language == language).Select(word => word.Phrase).ToListAsync(cancellation);
        foreach (var same in kept.Where(one => Feelings.Key(one) == key))
        {
            await db.FeelingWords.Where(word => word.Language == language && word.Phrase == same).ExecuteDeleteAsync(cancellation);
        }
    }
}
