using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Desk;
using TrustClaims.Persistence.Mapping;

namespace TrustClaims.Application.Desk;

/// <summary>A person of ours keeps a way of looking at the queue.</summary>
/// <param name="Filters">As the page's address has them, without the question mark.</param>
public sealed record KeepDeskViewRequest(StaffId Staff, string? Name, string Filters);

public sealed class KeepDeskViewValidator : AbstractValidator<KeepDeskViewRequest>
{
    public KeepDeskViewValidator()
    {
        RuleFor(request => request.Name).Must(name => !Writing.IsBlank(name)).WithErrorCode("write_something");
        RuleFor(request => request.Name).MaximumLength(Lengths.Word).WithErrorCode("too_long");
    }
}

/// <summary>Under a name that one has already, it is the new one that stays.</summary>
public sealed class KeepDeskView(ClaimsDb db)
{
    private static readonly KeepDeskViewValidator Shape = new();

    public async Task<Result<Done>> Handle(KeepDeskViewRequest request, CancellationToken cancellation) =>
        Shape.Refuses(request) is { } refusal ? refusal : await db.InTransactionOrAgain(inside => Keep(request, inside), cancellation);

    private async Task<Result<Done>> Keep(KeepDeskViewRequest request, CancellationToken cancellation)
    {
        var (staff, name) = (request.Staff, request.Name!.Trim());
        if (await db.DeskViews.SingleOrDefaultAsync(view => view.Staff == staff && view.Name == name, cancellation) is { } known)
        {
            known.Filters = request.Filters;
        }
        else
        {
            db.DeskViews.Add(new DeskView { Id = Guid.CreateVersion7(db.Clock.GetUtcNow()), Staff = staff, Name = name, Filters = request.Filters });
        }

        return Done.Yes;
    }
}
