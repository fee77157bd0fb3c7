using System.Collections.Concurrent;
using System.Reflection;

namespace Trackside.Web.Archives;

/// <summary>Gets and sets a property of a row, or of a part of it.</summary>
internal sealed class PropertyPath
{
    private static readonly ConcurrentDictionary<(Type Row, string Path), PropertyPath> Known = new();

    private readonly PropertyInfo[] _steps;

    private PropertyPath(Type row, string path)
    {
        var steps = new List<PropertyInfo>();
        foreach (var name in path.Split('.'))
        {
            steps.Add((steps is [.., var last] ? last.PropertyType : row).GetProperty(name) ?? throw new InvalidOperationException($"{row.Name} has no {path}."));
        }

        _steps = [.. steps];
        IsNullable = Nullable.GetUnderlyingType(_steps[^1].PropertyType) is not null
            || (!_steps[^1].PropertyType.IsValueType && new NullabilityInfoContext().Create(_steps[^1]).WriteState == NullabilityState.Nullable);
    }

    /// <summary>The kind of value, without whether it may be missing.</summary>
    public Type ValueType => Nullable.GetUnderlyingType(_steps[^1].PropertyType) ?? _steps[^1].PropertyType;

    public bool IsNullable { get; }

    public static PropertyPath Of(Type row, string path) => Known.GetOrAdd((row, path), static key => new(key.Row, key.Path));

    public object? Get(object row)
    {
        var value = (object?)row;
        foreach (var step in _steps)
        {
            value = value is null ? null : step.GetValue(value);
        }

        return value;
    }

    public void Set(object row, object? value)
    {
        foreach (var step in _steps[..^1])
        {
            if (step.GetValue(row) is not { } part)
            {
                part = Activator.CreateInstance(step.PropertyType, nonPublic: true)!;
                step.SetValue(row, part);
            }

            row = part;
        }

        _steps[^1].SetValue(row, value);
    }
}
