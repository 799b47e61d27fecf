using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Requests;

namespace TrustClaims.Application.Accounts;

/// <summary>
/// Keeps what somebody has filled in so far, for as long as their browser holds the key. The row's own key is a fingerprint of it and of the form's
/// name: whoever reads the table cannot take up somebody's form.
/// </summary>
public sealed class FormDrafts(ClaimsDb db, TimeProvider clock)
{
    public async Task<T?> Find<T>(string? browserKey, string form, CancellationToken cancellation)
        where T : class
    {
        if (browserKey is null)
        {
            return null;
        }

        var key = RowKey(browserKey, form);
        var json = await db.Drafts.Where(draft => draft.Key == key).Select(draft => draft.Json).SingleOrDefaultAsync(cancellation);
        return json is null ? null : JsonSerializer.Deserialize<T>(json);
    }

    public async Task Keep<T>(string browserKey, string form, T fields, CancellationToken cancellation)
    {
        var (key, json, now) = (RowKey(browserKey, form), JsonSerializer.Serialize(fields), clock.GetUtcNow());
        if (await db.Drafts.Where(draft => draft.Key == key)
            .ExecuteUpdateAsync(row => row.SetProperty(draft => draft.Json, json).SetProperty(draft => draft.SavedAt, now), cancellation) > 0)
        {
            return;
        }

        var made = new FormDraft { Key = key, Json = json, SavedAt = now };
        db.Drafts.Add(made);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException failure) when (db.IsUniqueViolation(failure))
        {
            // The same browser sent the same form twice at once, and the other was first: what it kept is as good.
            db.Entry(made).State = EntityState.Detached;
        }
    }

    public async Task Forget(string? browserKey, string form, CancellationToken cancellation)
    {
        if (browserKey is not null)
        {
            var key = RowKey(browserKey, form);
            await db.Drafts.Where(draft => draft.Key == key).ExecuteDeleteAsync(cancellation);
        }
    }

    private static string RowKey(string browserKey, string form) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{browserKey}\n{form}")));
}
