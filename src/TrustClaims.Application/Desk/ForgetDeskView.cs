using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Desk;

/// <summary>A person of ours no longer needs a view of theirs; a colleague's stays.</summary>
public sealed record ForgetDeskViewRequest(StaffId Staff, Guid View);

public sealed class ForgetDeskView(ClaimsDb db)
{
    public Task<int> Handle(ForgetDeskViewRequest request, CancellationToken cancellation)
    {
        var (staff, id) = (request.Staff, request.View);
        return db.DeskViews.Where(view => view.Staff == staff && view.Id == id).ExecuteDeleteAsync(cancellation);
    }
}
