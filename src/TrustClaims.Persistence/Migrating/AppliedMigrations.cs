using System.Diagnostics;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;

namespace TrustClaims.Persistence.Migrating;

/// <summary>
/// Hears which migrations one migrator applies. What was pending beforehand may have been applied by another node in the meantime; this is what was
/// really done here.
/// </summary>
internal sealed class AppliedMigrations : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly IMigrator migrator;
    private readonly List<string> names = [];
    private readonly List<IDisposable> subscriptions = [];

    public AppliedMigrations(IMigrator migrator)
    {
        this.migrator = migrator;
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public IReadOnlyList<string> Names => names;

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
        {
            subscriptions.Add(value.Subscribe(this, name => name == RelationalEventId.MigrationApplying.Name));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is MigrationEventData happened && ReferenceEquals(happened.Migrator, migrator))
        {
            names.Add(happened.Migration.GetType().GetCustomAttribute<MigrationAttribute>()!.Id);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => subscriptions.ForEach(subscription => subscription.Dispose());
}
