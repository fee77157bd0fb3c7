using Microsoft.EntityFrameworkCore.Metadata;
using Trackside.Web.Archives;

namespace Trackside.Web.Tests.Archives;

public sealed class CompletenessTests
{
    private static readonly IModel Model = Load();

    private static IEnumerable<IEntityType> Types => Model.GetEntityTypes().Where(type => !type.IsOwned());

    [Fact]
    public void Every_kind_of_row_is_in_archives_or_left_out_for_a_reason() => Assert.Empty(Types.Select(type => type.ClrType).Where(type => AllKinds.All.All(kind => kind.Row != type) && !AllKinds.RowsLeftOut.ContainsKey(type)).ToArray());

    [Fact]
    public void Every_field_is_in_archives_or_left_out_for_a_reason()
    {
        var missing =
            from type in Types
            let kind = AllKinds.All.FirstOrDefault(kind => kind.Row == type.ClrType)
            where kind is not null
            from path in Paths(type, "")
            where kind.Fields.All(field => field.Property != path) && !AllKinds.FieldsLeftOut.ContainsKey($"{type.ClrType.Name}.{path}")
            select $"{type.ClrType.Name}.{path}";

        Assert.Empty(missing);
    }

    [Fact]
    public void Nothing_is_both_in_archives_and_left_out_and_nothing_is_named_that_is_not_there()
    {
        var there = Types.SelectMany(type => Paths(type, "").Select(path => $"{type.ClrType.Name}.{path}")).ToHashSet();

        Assert.Empty(AllKinds.All.Where(kind => AllKinds.RowsLeftOut.ContainsKey(kind.Row)).Select(kind => kind.Name));
        Assert.Empty(AllKinds.RowsLeftOut.Keys.Where(row => Types.All(type => type.ClrType != row)).ToArray());
        Assert.Empty(AllKinds.FieldsLeftOut.Keys.Where(field => !there.Contains(field)).ToArray());
        Assert.Empty(AllKinds.All.SelectMany(kind => kind.Fields.Select(field => $"{kind.Row.Name}.{field.Property}")).Where(field => AllKinds.FieldsLeftOut.ContainsKey(field) || !there.Contains(field)).ToArray());
    }

    [Fact]
    public void Every_kind_stands_after_those_that_it_names()
    {
        var names = AllKinds.All.Select(kind => kind.Name).ToList();

        Assert.Empty(AllKinds.All.SelectMany(kind => kind.Fields.Where(field => field is { To: { } to, IsLoose: false } && names.IndexOf(to) >= names.IndexOf(kind.Name)).Select(field => $"{kind.Name}.{field.Name}")));
    }

    [Fact]
    public void No_archive_but_that_of_an_instance_holds_a_secret() =>
        Assert.Empty(AllKinds.All.SelectMany(kind => kind.Fields.Where(field => field.IsSecret && field.In != Scopes.Instance).Select(field => $"{kind.Name}.{field.Name}")));

    [Fact]
    public void Schema_in_the_documents_is_the_one_that_archives_carry()
    {
        var file = Repository.PathOf("docs/archive.schema.json");
        if (Environment.GetEnvironmentVariable("TRACKSIDE_ACCEPT") == "1")
        {
            File.WriteAllText(file, ArchiveSchema.Text);
        }

        Assert.Equal(File.ReadAllText(file), ArchiveSchema.Text);
    }

    [Fact]
    public void Document_names_every_file_of_rows()
    {
        var document = File.ReadAllText(Repository.PathOf("docs/archive.md"));

        Assert.Empty(AllKinds.All.Where(kind => !document.Contains($"`{kind.File}`", StringComparison.Ordinal)).Select(kind => kind.File));
    }

    private static IModel Load()
    {
        using var db = TestStore.Sqlite("none.db");
        return db.Model;
    }

    private static IEnumerable<string> Paths(IEntityType type, string path) =>
        type.GetProperties().Where(property => !property.IsShadowProperty()).Select(property => path + property.Name)
            .Concat(type.GetNavigations().Where(part => part.TargetEntityType.IsOwned()).SelectMany(part => Paths(part.TargetEntityType, path + part.Name + ".")));
}
