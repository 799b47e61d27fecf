using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Demonstration;
using TrustClaims.Application.Imports;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Web;

namespace TrustClaims.Web.Tests.Hosting;

public sealed class InstallationTests
{
    [Fact]
    public async Task A_start_publishes_the_opening_policy_as_number_1_and_makes_the_roles()
    {
        await using var app = await App.Start();

        var policy = await app.InDatabase(db => db.Policies.SingleAsync());
        Assert.Equal((1, Some.OpeningPolicy.Json), (policy.Number, policy.Json));
        Assert.Equal(StaffRoles.All.Order(), await app.InDatabase(db => db.Roles.Select(role => role.Name!).OrderBy(name => name).ToListAsync()));
    }

    [Fact]
    public async Task Several_nodes_at_once_prepare_one_installation()
    {
        await using var app = await App.Start();
        await app.InDatabase(async db => await db.Roles.ExecuteDeleteAsync() + await db.Policies.ExecuteDeleteAsync() + await db.Audit.ExecuteDeleteAsync());

        var prepared = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            Task.Run(() => app.Use<PrepareInstallation, PreparedInstallation>(prepare => prepare.Handle(CancellationToken.None)))));

        Assert.Single(prepared, one => one.PublishedPolicy);
        Assert.Equal(1, await app.InDatabase(db => db.Policies.CountAsync()));
        Assert.Equal(StaffRoles.All.Count, await app.InDatabase(db => db.Roles.CountAsync()));
    }

    [Fact]
    public async Task The_demonstration_shows_every_answer_and_every_word_of_a_carrier()
    {
        await using var app = await App.Start();

        Assert.True(await Load(app));

        var statuses = await app.InDatabase(db => db.Claims.Select(claim => claim.Status).Distinct().ToListAsync());
        Assert.Superset(
            new HashSet<ClaimStatus>
            {
                ClaimStatus.ApprovedOnWord, ClaimStatus.PromisedOn, ClaimStatus.InReview, ClaimStatus.Approved, ClaimStatus.PartlyApproved, ClaimStatus.Declined,
                ClaimStatus.Withdrawn, ClaimStatus.Settled,
            },
            statuses.ToHashSet());
        Assert.Equal(Enum.GetValues<CarrierAccount>().ToHashSet(), (await app.InDatabase(db => db.Parcels.Select(parcel => parcel.Account).Distinct().ToListAsync())).ToHashSet());
        var parcels = await app.InDatabase(db => db.Parcels.Where(parcel => parcel.ShippedAt != null && parcel.TrackingNumber.StartsWith("6D20")).ToListAsync());
        Assert.All(parcels, parcel =>
        {
            Assert.NotEmpty(parcel.Events);
            Assert.Equal(parcel.Events.OrderBy(one => one.At), parcel.Events);
            Assert.Equal(parcel.Account, parcel.Events[^1].Account);
        });
        Assert.True(await app.InDatabase(db => db.PastClaims.CountAsync(claim => claim.Source == "tsa")) > 2_000);
        Assert.All(await app.InDatabase(db => db.Customers.Select(customer => customer.Email!).ToListAsync()), email => Assert.EndsWith("@example.org", email));
    }

    [Fact]
    public async Task The_demonstration_is_loaded_once_and_its_doors_open()
    {
        await using var app = await App.Start();
        Assert.Null(await Doors(app));
        await Load(app);

        Assert.False(await Load(app));

        var doors = await Doors(app);
        Assert.True((await app.Use<SignedLinks, Result<OpenedLink>>(links => links.Open(doors!.Link.Split("/l/")[1], CancellationToken.None))).Succeeded);
        Assert.Equal(StaffRoles.All, doors!.Accounts.Select(account => account.Role).Distinct());
        Assert.Equal(2, doors.Accounts.Count(account => account.Role == StaffRoles.Manager));
    }

    [Fact]
    public async Task Nothing_is_loaded_where_anything_is_there()
    {
        await using var app = await App.Start();
        await app.Use<ImportOrders, Result<IReadOnlyList<ImportedAgreement>>>(import => import.Handle(
            new ImportOrdersRequest(
            [
                new OrderDocument
                {
                    OrderNumber = "FR-1",
                    PlacedAt = "2026-10-20T10:00:00+02:00",
                    Customer = new CustomerDocument { Email = "ada@example.org" },
                    Items = [new OrderItemDocument { ItemId = "1", Quantity = 1, UnitPrice = new MoneyDocument("1.00", "EUR") }],
                },
            ]),
            CancellationToken.None));

        Assert.False(await Load(app));
        Assert.Equal(1, await app.InDatabase(db => db.Orders.CountAsync()));
    }

    private static Task<bool> Load(App app) => app.Use<LoadDemonstration, bool>(load => load.Handle(CancellationToken.None));

    private static Task<DemonstrationDoors?> Doors(App app) => app.Use<ShowDemonstration, DemonstrationDoors?>(show => show.Handle(CancellationToken.None));
}
