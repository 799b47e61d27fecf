using Microsoft.EntityFrameworkCore;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Desk;

/// <summary>A manager takes back what they kept: one that they added goes, one of the product's own says again what it said.</summary>
public sealed record ForgetReadyTextRequest(Guid Id);

public sealed class ForgetReadyText(ClaimsDb db)
{
    public Task<int> Handle(ForgetReadyTextRequest request, CancellationToken cancellation)
    {
        var id = request.Id;
        return db.ReadyTexts.Where(text => text.Id == id).ExecuteDeleteAsync(cancellation);
    }
}
