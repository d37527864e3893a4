import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Writes out what Java would else make at run time, once for each place, and keeps in no cache:
/// the choice of a case by its type (JEP 441), and what a record's `equals` and `hashCode` do (JEP
/// 395). Of a check as a whole process that is a tenth.
///
/// Only places whose every case is a type are written out; what is left works as before.
final class EarlyLinks {
  private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");
  private static final String SWITCHES = "Ljava/lang/runtime/SwitchBootstraps;";
  private static final String RECORDS = "Ljava/lang/runtime/ObjectMethods;";
  private static final int PRIVATE_STATIC =
      AccessFlag.PRIVATE.mask() | AccessFlag.STATIC.mask() | AccessFlag.SYNTHETIC.mask();

  private final ClassFile classes;

  private EarlyLinks(ClassLoader types) {
    this.classes = JarCopy.classes(types);
  }

  /// @param types where the classes are found that these mention
  static void copy(Path from, Path to, ClassLoader types) throws IOException {
    EarlyLinks links = new EarlyLinks(types);
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.sorted().toList()) {
        Path copy = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(copy);
        } else {
          byte[] octets = Files.readAllBytes(path);
          Files.write(copy, path.toString().endsWith(".class") ? links.of(octets) : octets);
        }
      }
    }
  }

  /// A class with all such places written out; the same octets where it has none.
  private byte[] of(byte[] octets) {
    ClassModel model = classes.parse(octets);
    List<Written> methods = new ArrayList<>();
    CodeTransform calls =
        (code, element) -> {
          if (element instanceof InvokeDynamicInstruction place && isWrittenOut(place)) {
            Written method = new Written("written$" + methods.size(), place);
            methods.add(method);
            code.invokestatic(
                model.thisClass().asSymbol(),
                method.name(),
                method.type(),
                model.flags().has(AccessFlag.INTERFACE));
          } else {
            code.with(element);
          }
        };
    byte[] all =
        classes.transformClass(
            model,
            ClassTransform.transformingMethodBodies(EarlyLinks::hasPlaces, calls)
                .andThen(
                    ClassTransform.endHandler(type ->
                        methods.forEach(method ->
                            type.withMethodBody(
                                method.name(), method.type(), PRIVATE_STATIC, method::body)))));
    return methods.isEmpty() ? octets : all;
  }

  private static boolean hasPlaces(MethodModel method) {
    return method.code().stream()
        .flatMap(code -> code.elementStream())
        .anyMatch(
            element -> element instanceof InvokeDynamicInstruction place && isWrittenOut(place));
  }

  private static boolean isWrittenOut(InvokeDynamicInstruction place) {
    String by = place.bootstrapMethod().owner().descriptorString();
    String name = place.name().stringValue();
    return by.equals(SWITCHES)
            && name.equals("typeSwitch")
            && place.bootstrapArgs().stream().allMatch(ClassDesc.class::isInstance)
        || by.equals(RECORDS) && (name.equals("hashCode") || name.equals("equals"));
  }

  /// A method that takes the place of what would be made at run time.
  private record Written(String name, InvokeDynamicInstruction instead) {
    MethodTypeDesc type() {
      return instead.typeSymbol();
    }

    void body(CodeBuilder code) {
      switch (instead.name().stringValue()) {
        case "typeSwitch" -> choice(code);
        case "hashCode" -> hash(code);
        default -> same(code);
      }
    }

    private List<ClassDesc> cases() {
      return instead.bootstrapArgs().stream().map(ClassDesc.class::cast).toList();
    }

    /// The number of the first case from `restart` on whose type it is; -1 for null.
    private void choice(CodeBuilder code) {
      Label some = code.newLabel();
      code.aload(0).ifnonnull(some).iconst_m1().ireturn().labelBinding(some);
      int number = 0;
      for (ClassDesc type : cases()) {
        Label next = code.newLabel();
        code.iload(1).loadConstant(number).if_icmpgt(next);
        code.aload(0).instanceOf(type).ifeq(next);
        code.loadConstant(number).ireturn().labelBinding(next);
        number++;
      }
      code.loadConstant(number).ireturn();
    }

    private ClassDesc owner() {
      return type().parameterType(0);
    }

    private List<DirectMethodHandleDesc> fields() {
      List<ConstantDesc> all = instead.bootstrapArgs();
      return all.subList(2, all.size()).stream().map(DirectMethodHandleDesc.class::cast).toList();
    }

    private static void field(CodeBuilder code, DirectMethodHandleDesc field) {
      code.getfield(field.owner(), field.methodName(), field.invocationType().returnType());
    }

    private void hash(CodeBuilder code) {
      code.iconst_0();
      for (DirectMethodHandleDesc field : fields()) {
        ClassDesc type = field.invocationType().returnType();
        code.bipush(31).imul().aload(0);
        field(code, field);
        ClassDesc by = type.isPrimitive() ? box(type) : OBJECTS;
        ClassDesc taken = type.isPrimitive() ? type : ConstantDescs.CD_Object;
        code.invokestatic(by, "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int, taken)).iadd();
      }
      code.ireturn();
    }

    private void same(CodeBuilder code) {
      Label other = code.newLabel();
      Label notItself = code.newLabel();
      code.aload(0).aload(1).if_acmpne(notItself).iconst_1().ireturn().labelBinding(notItself);
      code.aload(1).instanceOf(owner()).ifeq(other);
      code.aload(1).checkcast(owner()).astore(2);
      for (DirectMethodHandleDesc field : fields()) {
        code.aload(0);
        field(code, field);
        code.aload(2);
        field(code, field);
        compare(code, field.invocationType().returnType(), other);
      }
      code.iconst_1().ireturn().labelBinding(other).iconst_0().ireturn();
    }

    private static void compare(CodeBuilder code, ClassDesc type, Label other) {
      if (!type.isPrimitive()) {
        code.invokestatic(
                OBJECTS,
                "equals",
                MethodTypeDesc.of(
                    ConstantDescs.CD_boolean, ConstantDescs.CD_Object, ConstantDescs.CD_Object))
            .ifeq(other);
      } else if (TypeKind.from(type).asLoadable() == TypeKind.INT) {
        code.if_icmpne(other);
      } else {
        code.invokestatic(box(type), "compare", MethodTypeDesc.of(ConstantDescs.CD_int, type, type))
            .ifne(other);
      }
    }

    private static ClassDesc box(ClassDesc primitive) {
      return switch (primitive.descriptorString()) {
        case "I" -> ConstantDescs.CD_Integer;
        case "J" -> ConstantDescs.CD_Long;
        case "Z" -> ConstantDescs.CD_Boolean;
        case "C" -> ConstantDescs.CD_Character;
        case "B" -> ConstantDescs.CD_Byte;
        case "S" -> ConstantDescs.CD_Short;
        case "F" -> ConstantDescs.CD_Float;
        default -> ConstantDescs.CD_Double;
      };
    }
  }
}
