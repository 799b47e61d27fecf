using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Domain;
using TrustClaims.Persistence.Accounts;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.Accounts;

public sealed class ApiKeysTests
{
    [Fact]
    public async Task A_key_is_shown_once_stored_as_its_fingerprint_and_found_by_it()
    {
        await using var here = await Installation.Start();

        var created = (await Create(here, "erp", ApiScopes.WriteOrders, ApiScopes.ReadClaims)).Value;

        Assert.Matches("^tc_[A-Za-z0-9_-]{43}$", created.Key);
        var found = await Find(here, created.Key);
        Assert.Equal((created.Id, "erp"), (found!.Id, found.Name));
        Assert.Equal([ApiScopes.WriteOrders, ApiScopes.ReadClaims], found.Scopes);
        Assert.DoesNotContain(created.Key, await here.With(db => db.Audit.Select(entry => entry.Body).FirstAsync()), StringComparison.Ordinal);
        Assert.Equal(64, found.Hash.Length);
    }

    [Theory]
    [InlineData("erp")]
    [InlineData(null)]
    public async Task A_revoked_key_is_worthless_and_its_name_is_free_again(string? name)
    {
        await using var here = await Installation.Start();
        var created = (await Create(here, "erp", ApiScopes.WriteOrders)).Value;
        Assert.Equal("name_taken", Assert.Single(Assert.IsType<Refusal.Invalid>((await Create(here, "erp", ApiScopes.WriteOrders)).Refusal).Errors).Code);

        Assert.True((await Revoke(here, name ?? created.Id.ToString())).Succeeded);

        Assert.Null(await Find(here, created.Key));
        Assert.IsType<Refusal.NotFound>((await Revoke(here, "erp")).Refusal);
        Assert.True((await Create(here, "erp", ApiScopes.WriteOrders)).Succeeded);
        Assert.Equal(["in use", "revoked"], (await here.Do<ListApiKeys, IReadOnlyList<ApiKey>>(list => list.Handle(CancellationToken.None)))
            .Select(key => key.RevokedAt is null ? "in use" : "revoked").Order());
    }

    [Fact]
    public async Task Where_two_keys_have_one_name_neither_stays_in_use_under_it()
    {
        await using var here = await Installation.Start();
        var older = (await Create(here, "erp", ApiScopes.WriteOrders)).Value;
        var newer = (await Create(here, "shop", ApiScopes.WriteOrders)).Value;
        await here.With(db => db.ApiKeys.ExecuteUpdateAsync(row => row.SetProperty(key => key.Name, "erp")));

        Assert.True((await Revoke(here, "erp")).Succeeded);

        Assert.Null(await Find(here, older.Key));
        Assert.Null(await Find(here, newer.Key));
        Assert.Null((await here.Do<VerifyBooks, BooksReport>(verify => verify.Handle(CancellationToken.None))).Audit.Broken);
    }

    [Theory]
    [InlineData("", "orders:write", "name")]
    [InlineData("erp", "orders:delete", "scopes")]
    public async Task A_key_needs_a_name_and_known_scopes(string name, string scope, string path)
    {
        await using var here = await Installation.Start();

        var errors = Assert.IsType<Refusal.Invalid>((await Create(here, name, scope)).Refusal).Errors;

        Assert.StartsWith(path, Assert.Single(errors).Path, StringComparison.Ordinal);
    }

    private static Task<Result<CreatedApiKey>> Create(Installation here, string name, params string[] scopes) =>
        here.Do<CreateApiKey, Result<CreatedApiKey>>(create => create.Handle(new CreateApiKeyRequest(name, scopes), CancellationToken.None));

    private static Task<Result<Done>> Revoke(Installation here, string which) =>
        here.Do<RevokeApiKey, Result<Done>>(revoke => revoke.Handle(new RevokeApiKeyRequest(which), CancellationToken.None));

    private static Task<ApiKey?> Find(Installation here, string key) => here.Do<FindApiKey, ApiKey?>(find => find.Handle(key, CancellationToken.None));
}
