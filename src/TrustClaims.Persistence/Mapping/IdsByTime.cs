using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.ValueGeneration;
using TrustClaims.Domain;

namespace TrustClaims.Persistence.Mapping;

/// <summary>Gives an id in the order of time to what gets none from its maker.</summary>
internal abstract class IdsByTime<T> : ValueGenerator<T>
{
    public override bool GeneratesTemporaryValues => false;

    public override T Next(EntityEntry entry) => From(Guid.CreateVersion7(((ClaimsDb)entry.Context).Clock.GetUtcNow()));

    protected abstract T From(Guid value);
}

internal sealed class PromiseIdsByTime : IdsByTime<PromiseId>
{
    protected override PromiseId From(Guid value) => new(value);
}

internal sealed class SettlementIdsByTime : IdsByTime<SettlementId>
{
    protected override SettlementId From(Guid value) => new(value);
}

internal sealed class GuidsByTime : IdsByTime<Guid>
{
    protected override Guid From(Guid value) => value;
}
