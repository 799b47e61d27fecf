using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Desk;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Desk;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>What is proposed, as one person of ours sees it.</summary>
/// <param name="ToRead">Of colleagues, for them to agree to or not.</param>
/// <param name="Asked">Their own, which a colleague is to read, with the names of those who may.</param>
/// <param name="Back">Their own, which came back to them.</param>
public sealed record ProposalsOnDesk(
    IReadOnlyList<ProposalLine> ToRead, IReadOnlyList<(ProposalLine Line, IReadOnlyList<NamedPerson> Readers)> Asked, IReadOnlyList<ProposalLine> Back);

public sealed class ProposalsReader(ClaimsDb db, SecondReaders readers)
{
    /// <summary>What this person has set going and may stop still, the newest first.</summary>
    public async Task<IReadOnlyList<ProposalLine>> Underway(StaffId staff, CancellationToken cancellation)
    {
        var lines = await Lines(db.Proposals.Where(one => one.State == ProposalState.Pending && (one.By == staff || one.AnsweredBy == staff)), cancellation);
        return [.. lines.Where(line => line.Proposal.Mover == staff).OrderByDescending(line => line.Proposal.CarryOutAt)];
    }

    /// <summary>The most urgent promise first.</summary>
    public async Task<ProposalsOnDesk> Read(StaffId staff, CancellationToken cancellation)
    {
        var lines = await Lines(
            db.Proposals.Where(one => one.State == ProposalState.Asked
                || (one.By == staff && one.State == ProposalState.Overtaken)
                || (one.By == staff && one.State == ProposalState.SentBack && (one.GestureWords != null || db.Claims.Any(claim => claim.Id == one.Claim && claim.Status == ClaimStatus.InReview))
                    && !db.Proposals.Any(later => later.Claim == one.Claim && later.By == staff && later.Number > one.Number && (later.GestureWords == null) == (one.GestureWords == null)))),
            cancellation);
        var (toRead, asked) = (new List<ProposalLine>(), new List<(ProposalLine, IReadOnlyList<NamedPerson>)>());
        foreach (var line in lines.Where(line => line.Proposal.State == ProposalState.Asked))
        {
            var may = await readers.Of(line.Proposal, cancellation);
            if (line.Proposal.By == staff)
            {
                asked.Add((line, may));
            }
            else if (may.Any(one => one.Id == staff))
            {
                toRead.Add(line);
            }
        }

        return new ProposalsOnDesk(toRead, asked, [.. lines.Where(line => line.Proposal.State != ProposalState.Asked)]);
    }

    /// <summary>What is open about a claim, with whether this person may agree to it, and who may.</summary>
    public async Task<IReadOnlyList<(ProposalLine Line, bool May, IReadOnlyList<NamedPerson> Readers)>> About(ClaimId claim, StaffId staff, CancellationToken cancellation)
    {
        var open = new List<(ProposalLine, bool, IReadOnlyList<NamedPerson>)>();
        foreach (var line in await Lines(db.Proposals.Where(one => one.Claim == claim && (one.State == ProposalState.Asked || one.State == ProposalState.Pending)), cancellation))
        {
            var may = await readers.Of(line.Proposal, cancellation);
            open.Add((line, may.Any(one => one.Id == staff), may));
        }

        return open;
    }

    /// <summary>What a colleague gave back to this person with words, the last; null where nothing came back, or they have said something since.</summary>
    public async Task<Proposal?> GivenBack(ClaimId claim, StaffId staff, CancellationToken cancellation) =>
        await db.Proposals.AsNoTracking().Where(one => one.Claim == claim && one.By == staff).OrderByDescending(one => one.Number).FirstOrDefaultAsync(cancellation)
            is { AnswerWords: not null, IsOpen: false } last ? last : null;

    private async Task<IReadOnlyList<ProposalLine>> Lines(IQueryable<Proposal> which, CancellationToken cancellation) => [.. (await (
        from one in which.AsNoTracking()
        join claim in db.Claims on one.Claim equals claim.Id
        join customer in db.Customers on claim.Customer equals customer.Id
        orderby claim.AnswerDue, one.At
        select new { one, claim.Reference, customer.Name, claim.Payable, claim.Granted, claim.AnswerDue }).ToListAsync(cancellation))
        .Select(row => new ProposalLine(row.one, row.Reference, row.Name, row.Payable - row.Granted, row.AnswerDue))];
}
