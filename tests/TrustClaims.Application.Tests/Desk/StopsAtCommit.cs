using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace TrustClaims.Application.Tests.Desk;

/// <summary>A node that is killed after it has written everything, and before that counts.</summary>
internal sealed class StopsAtCommit : DbTransactionInterceptor
{
    public override ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        throw new InvalidOperationException("Killed.");
}
