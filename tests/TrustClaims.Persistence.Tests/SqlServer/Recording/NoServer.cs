using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace TrustClaims.Persistence.Tests.SqlServer.Recording;

/// <summary>A connection to nothing, always open, for SQL Server's provider: what is begun and ended on it is nothing.</summary>
internal sealed class NoServer : DbConnection
{
    [AllowNull]
    public override string ConnectionString { get; set; } = "Server=nowhere;Database=none";

    public override string Database => "none";

    public override string DataSource => "nowhere";

    public override string ServerVersion => "16.0";

    public override ConnectionState State => ConnectionState.Open;

    public override void ChangeDatabase(string databaseName)
    {
    }

    public override void Open()
    {
    }

    public override void Close()
    {
    }

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => new NoTransaction(this, isolationLevel);

    protected override DbCommand CreateDbCommand() => new StatementOnly();

    private sealed class NoTransaction(DbConnection connection, IsolationLevel isolation) : DbTransaction
    {
        public override IsolationLevel IsolationLevel => isolation;

        public override bool SupportsSavepoints => true;

        protected override DbConnection? DbConnection => connection;

        public override void Commit()
        {
        }

        public override void Rollback()
        {
        }

        public override void Save(string savepointName)
        {
        }

        public override void Release(string savepointName)
        {
        }
    }
}
