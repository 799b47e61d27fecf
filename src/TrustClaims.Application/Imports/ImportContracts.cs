using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Imports;

/// <summary>Take in contracts, from the API.</summary>
public sealed record ImportContractsRequest(IReadOnlyList<ContractDocument> Contracts);

public sealed class ImportContractsValidator : AbstractValidator<ImportContractsRequest>
{
    public ImportContractsValidator() => RuleFor(request => request.Contracts.Count)
        .InclusiveBetween(0, ImportOrders.Most).OverridePropertyName("contracts").WithErrorCode("must_be_list");
}

/// <summary>As <see cref="ImportOrders"/>, for contracts. A payout account that changes is noted on the holder.</summary>
public sealed class ImportContracts(ClaimsDb db, ShopOptions shop, TimeProvider clock)
{
    private const int AtOnce = 250;
    private static readonly ImportContractsValidator Shape = new();

    /// <returns>One for each contract, in the order given.</returns>
    public async Task<Result<IReadOnlyList<ImportedAgreement>>> Handle(ImportContractsRequest request, CancellationToken cancellation)
    {
        if (Shape.Refuses(request) is { } refusal)
        {
            return refusal;
        }

        var imported = new List<ImportedAgreement>();
        foreach (var chunk in request.Contracts.InParts(contract => (contract.ContractNumber, contract.Holder), AtOnce))
        {
            imported.AddRange(await db.KeepBatch(inside => Import(chunk, inside), cancellation));
        }

        return imported;
    }

    private async Task<IReadOnlyList<ImportedAgreement>> Import(ContractDocument[] documents, CancellationToken cancellation)
    {
        var read = documents.Select(document => ReadContract.Of(document, shop)).ToList();
        var contracts = read.Where(one => one.Succeeded).Select(one => one.Value).ToList();
        var numbers = contracts.Select(contract => contract.Number).Distinct().ToList();
        var known = await db.Contracts.Where(contract => numbers.Contains(contract.Number))
            .ToDictionaryAsync(contract => contract.Number, StringComparer.Ordinal, cancellation);
        var holders = await Holders.Load(db, contracts.ConvertAll(contract => contract.Holder), known.Values.Select(contract => contract.Holder).ToList(), cancellation);
        return documents.Zip(read, (document, result) => result.TryGet(out var contract, out var refusal)
            ? Keep(contract, known, holders)
            : ImportedAgreement.Rejected(document.ContractNumber, refusal)).ToList();
    }

    private ImportedAgreement Keep(ReadContract read, Dictionary<string, Contract> known, Holders holders)
    {
        var now = clock.GetUtcNow();
        if (!known.TryGetValue(read.Number, out var contract))
        {
            contract = new Contract(new AgreementId(Guid.CreateVersion7(now)), read.Number, holders.For(read.Holder, null, now).Id, read.Content, read.Hash);
            known.Add(read.Number, contract);
            db.Contracts.Add(contract);
            return new ImportedAgreement(read.Number, ImportOutcome.Created, LinkTarget.Of(contract), []);
        }

        if (contract.ImportHash == read.Hash)
        {
            return new ImportedAgreement(read.Number, ImportOutcome.Unchanged, LinkTarget.Of(contract), []);
        }

        var holder = holders.For(read.Holder, contract.Holder, now);
        if (contract.Receive(holder.Id, read.Content, read.Hash))
        {
            holder.PayoutAccountChanged(now);
        }

        return new ImportedAgreement(read.Number, ImportOutcome.Updated, LinkTarget.Of(contract), []);
    }
}
