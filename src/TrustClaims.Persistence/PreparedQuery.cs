using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace TrustClaims.Persistence;

/// <summary>
/// A query of the way on which somebody waits, translated once and not at each call. EF binds what it has compiled to one model, so there is one for
/// each database that a process speaks to.
/// </summary>
/// <param name="compile">Calls <c>EF.CompileAsyncQuery</c>.</param>
public sealed class PreparedQuery<T>(Func<T> compile)
    where T : Delegate
{
    private readonly ConditionalWeakTable<IModel, T> compiled = [];

    public T For(ClaimsDb db) => compiled.GetValue(db.Model, _ => compile());
}
